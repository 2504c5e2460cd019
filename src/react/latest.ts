/** What a render was given, for those who outlive it, such as a store that was made in the first one and reads it later. */
export function createLatest<T>(first: T) {
  let value = first;
  return { get: () => value, set: (next: T) => void (value = next) };
}
