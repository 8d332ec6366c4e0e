/** A feature of a vector tile: attributes by name, geometry as parts of points in units of the extent. */
export interface DecodedFeature {
  readonly type: 'point' | 'line' | 'polygon';
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly parts: readonly (readonly (readonly [x: number, y: number])[])[];
}

export interface DecodedLayer {
  readonly version: number;
  readonly extent: number;
  readonly features: readonly DecodedFeature[];
}

interface Field {
  readonly number: number;
  readonly value: number;
  readonly bytes: Uint8Array;
}

/**
 * Reads a Mapbox Vector Tile, written from the specification alone, so that the test does not trust the writer's library.
 *
 * @see https://github.com/mapbox/vector-tile-spec/tree/master/2.1
 */
export function decodeTile(body: Uint8Array): Map<string, DecodedLayer> {
  const layers = new Map<string, DecodedLayer>();
  for (const { number, bytes } of fieldsOf(body)) {
    if (number !== 3) throw new Error(`a tile has layers only, not field ${number}`);
    const fields = [...fieldsOf(bytes)];
    const text = (field: Field): string => new TextDecoder().decode(field.bytes);
    const keys = fields.filter((field) => field.number === 3).map(text);
    const values = fields.filter((field) => field.number === 4).map((field) => decodeValue(field.bytes));
    const name = text(fields.find((field) => field.number === 1)!);
    if (layers.has(name)) throw new Error(`layer ${name} is there twice`);
    layers.set(name, {
      version: fields.find((field) => field.number === 15)!.value,
      extent: fields.find((field) => field.number === 5)!.value,
      features: fields
        .filter((field) => field.number === 2)
        .map((field) => decodeFeature(field.bytes, keys, values)),
    });
  }
  return layers;
}

function decodeFeature(
  bytes: Uint8Array,
  keys: readonly string[],
  values: readonly (string | number | boolean)[],
): DecodedFeature {
  const fields = [...fieldsOf(bytes)];
  const packed = (number: number): number[] => [
    ...varints(fields.find((field) => field.number === number)?.bytes ?? new Uint8Array()),
  ];
  const tags = packed(2);
  const attributes: Record<string, string | number | boolean> = {};
  for (let i = 0; i < tags.length; i += 2) attributes[keys[tags[i]!]!] = values[tags[i + 1]!]!;
  const type = (['point', 'line', 'polygon'] as const)[
    fields.find((field) => field.number === 3)!.value - 1
  ]!;
  return { type, attributes, parts: decodeGeometry(packed(4)) };
}

function decodeGeometry(commands: readonly number[]): [number, number][][] {
  const parts: [number, number][][] = [];
  let [x, y] = [0, 0];
  const unzigzag = (value: number): number => (value >>> 1) ^ -(value & 1);
  for (let i = 0; i < commands.length;) {
    const [command, count] = [commands[i]! & 7, commands[i]! >>> 3];
    i++;
    if (command === 7) continue;
    for (let k = 0; k < count; k++, i += 2) {
      x += unzigzag(commands[i]!);
      y += unzigzag(commands[i + 1]!);
      if (command === 1) parts.push([]);
      parts.at(-1)!.push([x, y]);
    }
  }
  return parts;
}

function decodeValue(bytes: Uint8Array): string | number | boolean {
  const [field] = [...fieldsOf(bytes)];
  if (field!.number === 1) return new TextDecoder().decode(field!.bytes);
  if (field!.number === 7) return field!.value === 1;
  if (field!.number === 6) return (field!.value >>> 1) ^ -(field!.value & 1);
  if (field!.number === 3)
    return new DataView(field!.bytes.buffer, field!.bytes.byteOffset).getFloat64(0, true);
  return field!.value;
}

function* varints(bytes: Uint8Array): Generator<number> {
  for (let at = 0; at < bytes.length;) {
    const [value, next] = varint(bytes, at);
    yield value;
    at = next;
  }
}

function varint(bytes: Uint8Array, start: number): [value: number, next: number] {
  let value = 0;
  let scale = 1;
  for (let at = start; ; at++, scale *= 128) {
    value += (bytes[at]! & 127) * scale;
    if (bytes[at]! < 128) return [value, at + 1];
  }
}

function* fieldsOf(bytes: Uint8Array): Generator<Field> {
  for (let at = 0; at < bytes.length;) {
    const [tag, start] = varint(bytes, at);
    const wire = tag & 7;
    if (wire === 0) {
      const [value, next] = varint(bytes, start);
      yield { number: tag >>> 3, value, bytes: new Uint8Array() };
      at = next;
      continue;
    }
    const [length, from] = wire === 2 ? varint(bytes, start) : [wire === 1 ? 8 : 4, start];
    yield { number: tag >>> 3, value: 0, bytes: bytes.subarray(from, from + length) };
    at = from + length;
  }
}
