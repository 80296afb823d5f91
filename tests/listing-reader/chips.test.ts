import { describe, expect, it } from 'vitest';
import type { Topic } from '../../domain/topics/topic.ts';
import { chipsThatFit, makeChips } from '../../entrypoints/listing-reader/chips.ts';

const topic = (id: string, name: string): Topic => ({
  id, name, group: 'llm', hue: 250, score: 0.9, evidence: [{ words: 'tool calls', field: 'title', at: 3, share: 1 }],
});
const TOPICS = [topic('agents', 'Agents'), topic('diffusion', 'Diffusion models'), topic('robots', 'Robot manipulation')];

describe('chips of a mark', () => {
  it('all fit into a wide line', () => {
    expect(chipsThatFit(TOPICS, 900)).toBe(3);
  });

  it('are as many as fit beside "+1" in a narrow one, and never all but a sliver', () => {
    const counts = [0, 60, 120, 180, 240, 300, 360, 420].map((width) => chipsThatFit(TOPICS, width));
    expect(counts[0]).toBe(0);
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
    expect(new Set(counts)).toEqual(new Set([0, 1, 2, 3]));
  });

  it('never are only "+1" where the first can be shown, shortened', () => {
    expect(chipsThatFit([topic('graph', 'Retrieval-augmented gen.'), ...TOPICS], 130)).toBe(1);
    expect(chipsThatFit([topic('graph', 'Retrieval-augmented gen.')], 80)).toBe(1);
  });

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
