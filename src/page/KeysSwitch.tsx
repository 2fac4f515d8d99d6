/** Turns the single-key shortcuts off and on (WCAG 2.1.4); remembered on the device. */
export function KeysSwitch() {
  return (
    <p className="js-only">
      <label className="sw">
        <input type="checkbox" data-keys-switch defaultChecked />
        Клавиши 1, 2, J и K работают
      </label>
    </p>
  );
}
