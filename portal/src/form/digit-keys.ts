/**
 * The Kazakh layout (РСТ КазССР 903-90) has ә і ң ғ ү ұ қ ө һ on the digit row. In a field of digits such a letter
 * means the digit of its key, told by the place of the key because published tables of the letters disagree.
 */
export function digitOfTopRow(event: KeyboardEvent): void {
  const digit = /^Digit(\d)$/.exec(event.code)?.[1];
  const isLetter = event.key.length === 1 && /\p{L}/u.test(event.key);
  if (digit === undefined || !isLetter || event.ctrlKey || event.metaKey || event.altKey) return;
  if (!(event.target instanceof HTMLInputElement)) return;
  const input = event.target;
  event.preventDefault();
  input.setRangeText(
    digit,
    input.selectionStart ?? input.value.length,
    input.selectionEnd ?? input.value.length,
    'end',
  );
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
