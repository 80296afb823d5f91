import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { RowSettings } from '../../components/RowSettings.tsx';
import { Settings, type SettingsProps, type SiteRow } from '../../components/Settings.tsx';
import { USUAL_LOOKS, type RowLookSettings } from '../../domain/row-looks.ts';

afterEach(cleanup);

const site = (given: Partial<SiteRow> = {}): SiteRow => ({
  origin: 'https://arxiv.org/*', name: 'arXiv', host: 'arxiv.org', isOn: true, isWithdrawn: false, visits: [], ...given,
});

function show(given: Partial<SettingsProps> = {}) {
  const seen: string[] = [];
  const props: SettingsProps = {
    sites: [site()], onSwitch: ({ host }, isOn) => seen.push(`${host} ${isOn}`), onAdd: (address) => (seen.push(`add ${address}`), address.includes('.')), ...given,
  };
  render(<Settings {...props} />);
  return seen;
}

it('each site is a switch that moves when the browser has agreed', () => {
  const seen = show({ sites: [site(), site({ origin: 'https://plos.example/*', name: 'PLOS', host: 'plos.example', isOn: false })] });
  const plos = screen.getByRole<HTMLInputElement>('checkbox', { name: 'PLOS plos.example' });
  fireEvent.click(plos);
  fireEvent.click(screen.getByRole('checkbox', { name: 'arXiv arxiv.org' }));
  expect(seen).toEqual(['plos.example true', 'arxiv.org false']);
  expect(plos.checked).toBe(false);
});

it('the last visits say how a site was read', () => {
  const visits = [
    { id: 'b', at: '2026-11-24T08:00:00.000Z', entries: 3, skipped: 1, faults: [{ kind: 'fewer-rows' as const, found: 4, stated: 50 }] },
    { id: 'a', at: '2026-11-23T08:00:00.000Z', entries: 50, skipped: 0, faults: [] },
  ];
  show({ sites: [site({ visits })] });
  expect(screen.getByText('Last visit: the site seems to have changed')).toBeTruthy();
  const rows = screen.getAllByRole('row', { hidden: true }).slice(1).map((row) => [...row.children].slice(1).map((cell) => cell.textContent));
  expect(rows).toEqual([['3', '1', 'Only 4 of the 50 rows on the page were found.'], ['50', '0', 'Nothing']]);
});

it('a site read as expected says so with its rows', () => {
  show({ sites: [site({ visits: [{ id: 'a', at: '2026-11-23T08:00:00.000Z', entries: 50, skipped: 0, faults: [] }] })] });
  expect(screen.getByText('Last visit: 50 rows, read as expected')).toBeTruthy();
});

it('a site that the browser no longer allows is marked', () => {
  show({ sites: [site({ isOn: false, isWithdrawn: true })] });
  expect(screen.getByText(/no longer lets Gloss read this site/)).toBeTruthy();
});

it('another site is added by its address, and what is none is said', () => {
  const seen = show();
  const field = screen.getByLabelText('Another site');
  fireEvent.input(field, { target: { value: ' lab.example.org ' } });
  fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
  fireEvent.input(field, { target: { value: 'lab' } });
  fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
  expect(seen).toEqual(['add lab.example.org', 'add lab']);
  expect(screen.getByText('That is not the address of a site.')).toBeTruthy();
});

it('how rows look that the reader is done with is chosen for each reason, and the strip is a switch', () => {
  const chosen: RowLookSettings[] = [];
  render(<RowSettings looks={USUAL_LOOKS} onLooks={(looks) => chosen.push(looks)} />);
  const look = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
  expect(['Seen on an earlier visit', 'Saved', 'Dismissed', 'Muted by a rule'].map((name) => look(name).value)).toEqual(['none', 'none', 'dim', 'dim']);
  fireEvent.change(look('Seen on an earlier visit'), { target: { value: 'fold' } });
  fireEvent.click(screen.getByRole('checkbox', { name: /^A strip beside lists/ }));
  expect(chosen).toEqual([{ ...USUAL_LOOKS, seen: 'fold' }, { ...USUAL_LOOKS, map: false }]);
});
