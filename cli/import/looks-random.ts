// Text that nobody would write by hand: long, one word, letters and digits mixed. Keys without a known shape and under
// a harmless name look like that. So do a few harmless things, which does no harm here.

const LONG_WORD = /^[A-Za-z0-9_+=-]{20,}$/;

export function looksRandom(text: string): boolean {
  if (!LONG_WORD.test(text)) return false;
  const digits = text.match(/[0-9]/g)?.length ?? 0;
  const letters = text.match(/[A-Za-z]/g)?.length ?? 0;
  return digits >= 4 && letters >= 4;
}
