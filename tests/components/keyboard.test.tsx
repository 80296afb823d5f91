import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { afterEach, expect, it } from 'vitest';
import { KeyboardSettings } from '../../components/KeyboardSettings.tsx';
import { keysOf, USUAL_KEYS, withKey, withoutKeys, withSite, withUsual, type TriageKeys } from '../../domain/triage-keys.ts';

afterEach(cleanup);
let now: TriageKeys;

function Held({ start }: { start: TriageKeys }) {
  const [set, setSet] = useState(start);
  useLayoutEffect(() => { now = set; }, [set]);
  return (
    <KeyboardSettings
      set={set} browserKeys={{ 'open-panel': 'Alt+Shift+G', 'open-library': '', 'toggle-dim': 'Alt+Shift+D' }}
      sites={[{ host: 'github.com', name: 'GitHub', hasOwnKeys: true, isOn: set.sites['github.com'] ?? false }]}
      onSwitch={(isOn) => setSet({ ...set, isOn })} onSite={(host, isOn) => setSet(withSite(set, host, isOn))}
      onKey={(id, key) => setSet(key === null ? withoutKeys(set, id) : withKey(set, id, key))} onUsual={(id) => setSet(id === null ? { ...set, own: {} } : withUsual(set, id))}
      onBrowserKeys={() => undefined}
    />
  );
}

const row = (does: string) => screen.getByText(does, { selector: '.key-does' }).closest('li')!;
const keysIn = (does: string) => [...row(does).querySelectorAll('kbd')].map(({ textContent }) => textContent);
async function press(does: string, key: string): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: `Change the key of: ${does}` }));
  fireEvent.keyDown(await screen.findByRole('textbox', { name: new RegExp(`^Press the new key of: ${does}`) }), { key });
}

it('a command is given another key by pressing it, and its usual one again', async () => {
  render(<Held start={USUAL_KEYS} />);
  await press('Take the last decision back', 'b');
  expect(keysIn('Take the last decision back')).toEqual(['b']);
  fireEvent.click(screen.getByRole('button', { name: 'Usual key again: Take the last decision back' }));
  expect(keysIn('Take the last decision back')).toEqual(['u', 'z']);
});

it('a key that does something else is named with it, and taken only when asked to', async () => {
  render(<Held start={USUAL_KEYS} />);
  await press('Select', 's');
  expect(within(row('Select')).getByText('“s” does something else already: Save, or remove.')).toBeDefined();
  expect(keysOf(now, 'select')).toEqual(['x']);
  fireEvent.click(screen.getByRole('button', { name: 'Use it here' }));
  expect([keysIn('Select'), keysIn('Save, or remove')]).toEqual([['s'], []]);
  fireEvent.click(screen.getByRole('button', { name: 'Usual key again: Save, or remove' }));
  expect(within(row('Save, or remove')).getByText('“s” is used for: Select.')).toBeDefined();
});

it('Escape leaves the key, Backspace takes it away, what can’t be a key is refused', async () => {
  render(<Held start={USUAL_KEYS} />);
  await press('Select', 'F5');
  expect(within(row('Select')).getByText(/^That can't be a key/)).toBeDefined();
  fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
  expect([screen.queryByRole('textbox'), keysIn('Select')]).toEqual([null, ['x']]);
  await press('Select', 'Backspace');
  expect([keysIn('Select'), within(row('Select')).getByText('none')]).toEqual([[], expect.anything()]);
  fireEvent.click(screen.getByRole('button', { name: 'All usual again' }));
  expect(now.own).toEqual({});
});

it('keys are off where a site has its own, until they are switched on there', () => {
  render(<Held start={USUAL_KEYS} />);
  const github = screen.getByRole('checkbox', { name: /GitHub.*has keys of its own/ }) as HTMLInputElement;
  expect(github.checked).toBe(false);
  fireEvent.click(github);
  expect(now.sites).toEqual({ 'github.com': true });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Keys act on pages' }));
  expect(now.isOn).toBe(false);
});

it('keys of the browser are shown as it has them', () => {
  render(<Held start={USUAL_KEYS} />);
  expect([keysIn('Panel'), within(row('Library')).getByText('none')]).toEqual([['Alt+Shift+G'], expect.anything()]);
});
