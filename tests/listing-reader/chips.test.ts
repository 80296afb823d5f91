import { describe, expect, it } from 'vitest';
import type { Topic } from '../../domain/topics/topic.ts';
import { makeChips } from '../../entrypoints/listing-reader/chips.ts';

const topic = (id: string, name: string): Topic => ({
  id, name, group: 'llm', hue: 250, score: 0.9, evidence: [{ words: 'tool calls', field: 'title', at: 3, share: 1 }],
});
const TOPICS = [topic('agents', 'Agents'), topic('diffusion', 'Diffusion models')];

describe('chips of a mark', () => {
  it('say which words earned them', () => {
    const [chip] = makeChips(TOPICS);
    expect(chip?.textContent).toBe('Agents');
    expect(chip?.title).toContain('“tool calls”');
    expect(chip?.getAttribute('aria-description')).toBe(chip?.title);
  });

  it('show a hostile name as text', () => {
    const [chip] = makeChips([topic('x', '<img src=x onerror=alert(1)>')]);
    expect(chip?.children).toHaveLength(0);
  });
});
