/** Asks for something to be on or off, and shows whether it is: it moves only when that has become so. */
export function Switch({ id, isOn, onSwitch }: { id?: string; isOn: boolean; onSwitch(isOn: boolean): void }) {
  const asked = (event: Event & { currentTarget: HTMLInputElement }) => {
    onSwitch(event.currentTarget.checked);
    event.currentTarget.checked = isOn;
  };
  return <input id={id} type="checkbox" class="switch" checked={isOn} onChange={asked} />;
}
