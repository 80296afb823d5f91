import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { SeenSettings, type SeenSettingsProps } from '../../components/SeenSettings.tsx';
import { SEEN_SETTINGS } from '../../domain/seen.ts';

afterEach(cleanup);

function show(given: Partial<SeenSettingsProps> = {}) {
  const asked: unknown[] = [];
  render(<SeenSettings
    settings={SEEN_SETTINGS} counts={{ papers: 1_234, sightings: 5_678 }} forgottenAt={null}
    onChange={(settings) => asked.push(settings)} onForget={() => asked.push('forget')} onTakeBack={() => asked.push('take back')} {...given}
  />);
  return asked;
}

it('keeping is switched off, and set to another time', () => {
  const asked = show();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Remember what I have seen' }));
  fireEvent.change(screen.getByLabelText('Keep it for'), { target: { value: 'month' } });
  fireEvent.click(screen.getByRole('checkbox', { name: /toolbar icon/ }));
  expect(asked).toEqual([{ ...SEEN_SETTINGS, isKept: false }, { ...SEEN_SETTINGS, keep: 'month' }, { ...SEEN_SETTINGS, hasBadge: false }]);
});

it('says how much is kept', () => {
  show();
  expect(screen.getByText('1,234 papers are remembered, seen 5,678 times on lists.')).toBeTruthy();
});

it('all is forgotten after a second press, and not when it was not meant', () => {
  const asked = show();
  fireEvent.click(screen.getByRole('button', { name: 'Forget all' }));
  expect(screen.getByRole('alert').textContent).toBe('Forget everything you have seen?');
  fireEvent.click(screen.getByRole('button', { name: 'Keep it' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(asked).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Forget all' }));
  fireEvent.click(screen.getByRole('button', { name: 'Forget all' }));
  expect(asked).toEqual(['forget']);
});

it('there is nothing to forget where nothing is kept; what was forgotten just now can be taken back', () => {
  const asked = show({ counts: { papers: 0, sightings: 0 }, forgottenAt: '2026-11-24T09:00:00.000Z' });
  expect(screen.getByText('Nothing is remembered.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Forget all' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Take back' }));
  expect(asked).toEqual(['take back']);
});
