// Whether a number is the place of something in a list. A number that was not given is none, and points nowhere wrong.

export function isOutside(number: number | undefined, length: number): boolean {
  return number !== undefined && (!Number.isInteger(number) || number < 0 || number >= length);
}

export function someOutside(numbers: readonly number[] | undefined, length: number): boolean {
  return numbers?.some((number) => isOutside(number, length)) ?? false;
}
