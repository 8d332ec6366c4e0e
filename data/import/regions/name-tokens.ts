/** Words of a file name that say nothing about what it holds. */
const EMPTY_WORDS =
  /^(?:geojson|json|csv|gz|txt|ndjson|jsonl|wgs84|epsg\d*|gcj02|bd09|cgcs2000|final|export|download|data|dataset|open|map|polygons?|shapes?|areas?|bounds|current|new|latest|v?\d{1,2}|\d{4,8})$/u;

/** The telling words of a file name, in lower case: `Boston_Police-Districts2019.geojson.gz` gives boston, police, districts. */
export function nameTokens(fileName: string): string[] {
  return fileName
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .replace(/(\p{Script=Latin})(\d)/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '' && !EMPTY_WORDS.test(token));
}

/** Words that all of several file names share: mostly the city's name. */
export function sharedTokens(fileNames: readonly string[]): string[] {
  if (fileNames.length < 2) return [];
  const [first, ...others] = fileNames.map(nameTokens);
  return first!.filter((token) => others.every((tokens) => tokens.includes(token)));
}

export function toSingular(word: string): string {
  if (/(?:ss|us|is)$/u.test(word)) return word;
  return word
    .replace(/ies$/u, 'y')
    .replace(/(ch|sh|x)es$/u, '$1')
    .replace(/s$/u, '');
}
