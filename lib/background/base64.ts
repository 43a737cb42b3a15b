/** Units that a call may take as arguments in every engine. */
const CHUNK = 0x8000;

export const toBase64 = (bytes: Uint8Array): string => {
  const { toBase64: native } = bytes as { toBase64?: () => string };
  if (native) return native.call(bytes);
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(text);
};
