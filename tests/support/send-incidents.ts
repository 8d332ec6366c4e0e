/** Sends new incidents under the given numbers of their source; throws if the service does not take them. */
export type SendIncidents = (sourceIds: readonly string[]) => Promise<void>;

const SPREAD_DEGREES = 0.02;

/** Makes incidents as a platform sends them: like one that is stored, reported now, scattered around its place. */
export async function openIncidentSender(url: string): Promise<SendIncidents> {
  const api = `${url}/api/v1`;
  const page = (await readJson(`${api}/collections/incidents/items?limit=1`)) as {
    features: { id: number }[];
  };
  const known = (await readJson(`${api}/incidents/${page.features[0]!.id}`)) as KnownIncident;
  const { id: _id, version: _version, regionCodes: _codes, ...rest } = known;
  let serial = 0;
  return async (sourceIds) => {
    const now = new Date().toISOString();
    const incidents = sourceIds.map((sourceId) => {
      // A multiplicative congruence scatters without a generator's state.
      const mixed = (++serial * 2_654_435_761) % 4_294_967_296;
      const [longitude, latitude] = rest.position ?? [0, 0];
      return {
        ...rest,
        sourceId,
        position: [
          longitude + ((mixed & 0xffff) / 0xffff - 0.5) * SPREAD_DEGREES,
          latitude + ((mixed >>> 16) / 0xffff - 0.5) * SPREAD_DEGREES,
        ],
        reportedAt: now,
        stamps: { ...emptied(rest.stamps), acceptedAt: now },
        state: 'accepted',
        dueAt: null,
        events: [],
        satisfied: null,
        flags: 0,
        duplicateOf: null,
      };
    });
    const answer = await fetch(`${api}/incidents`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ incidents }),
    });
    if (!answer.ok) throw new Error(`the service took no incidents: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
  };
}

interface KnownIncident extends Record<string, unknown> {
  readonly position: readonly [number, number] | null;
  readonly stamps: Readonly<Record<string, unknown>>;
}

function emptied(stamps: KnownIncident['stamps']): Record<string, null> {
  return Object.fromEntries(Object.keys(stamps).map((stamp) => [stamp, null]));
}

/** How many incidents the service holds. */
export async function countIncidents(url: string): Promise<number> {
  const district = (await readJson(`${url}/api/v1/district`)) as { incidents: { all: number } };
  return district.incidents.all;
}

async function readJson(address: string): Promise<unknown> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer.json();
}
