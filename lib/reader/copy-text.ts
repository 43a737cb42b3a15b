/**
 * Puts text on the clipboard, within the press of a button; resolves to whether it is there. Needs no permission. The
 * old command comes first: it works where the page is not secure, too, and where its policy forbids the new one, which
 * then writes a fault to the page's console.
 */
export const copyText = (text: string): Promise<boolean> =>
  copyByCommand(text)
    ? Promise.resolve(true)
    : (async () => navigator.clipboard.writeText(text))().then(
        () => true,
        () => false,
      );

function copyByCommand(text: string): boolean {
  let taken = false;
  const onCopy = (event: ClipboardEvent) => {
    // Before the page's own listeners, which would add their notes to what is copied.
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    taken = event.clipboardData !== null;
  };
  addEventListener('copy', onCopy, { capture: true, once: true });
  try {
    return document.execCommand('copy') && taken;
  } finally {
    removeEventListener('copy', onCopy, { capture: true });
  }
}
