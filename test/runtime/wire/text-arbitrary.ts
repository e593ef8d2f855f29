// Texts of any characters, control characters and all planes of Unicode among them, without half pairs and NUL.

import fc from 'fast-check';

const character = fc.oneof(
  fc.integer({ min: 0x01, max: 0xff }),
  fc.integer({ min: 0x100, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10ffff }),
);

export const anyText = fc
  .array(character, { maxLength: 12 })
  .map((characters) => String.fromCodePoint(...characters));
