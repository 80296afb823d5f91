import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { KeySettings } from '../../components/KeySettings.tsx';
import type { KeyScheme } from '../../domain/citation-key.ts';
import type { Paper } from '../../domain/paper.ts';

afterEach(cleanup);

const sample: Paper = { identifiers: [], title: 'The Quiet Rehearsal', authors: [{ family: 'Oduya', given: 'Mira' }], type: 'preprint', publishedOn: '2026-11', categories: [] };

function show(scheme: KeyScheme | null, paper: Paper | null = sample) {
  const seen: KeyScheme[] = [];
  render(<KeySettings scheme={scheme} sample={paper} onScheme={(one) => seen.push(one)} />);
  return seen;
}

const preview = () => document.querySelector('#key-preview')?.textContent?.trim();

it('shows on a saved paper what keys are like, and hands on what is chosen', () => {
  const seen = show('zotero');
  expect(preview()).toBe('oduya_quiet_2026 The Quiet Rehearsal');
  fireEvent.change(screen.getByLabelText('Scheme'), { target: { value: 'acl' } });
  expect(seen).toEqual(['acl']);
});

it('takes a template, and keeps what was set before while it is none', () => {
  const seen = show('google-scholar');
  fireEvent.change(screen.getByLabelText('Scheme'), { target: { value: 'own' } });
  const field = screen.getByLabelText<HTMLInputElement>('Template');
  expect(field.value).toBe('{family}{year}{word}');
  fireEvent.input(field, { target: { value: '{family}-{Words:2' } });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByText('That is no template; what was set before stays.')).toBeTruthy();
  expect(preview()).toBe('oduya2026quiet The Quiet Rehearsal');
  fireEvent.input(field, { target: { value: '{family}-{Words:2}' } });
  expect(preview()).toBe('oduya-QuietRehearsal The Quiet Rehearsal');
  expect(seen).toEqual(['{family}{year}{word}', '{family}-{Words:2}']);
});

it('opens with the template that was set', () => {
  show('{Family}{yy}');
  expect(screen.getByLabelText<HTMLInputElement>('Template').value).toBe('{Family}{yy}');
});

it('has no preview where nothing is saved', () => {
  show('arxiv', null);
  expect(preview()).toBe('');
});
