import { createParser } from 'eventsource-parser';
import { expect, it } from 'vitest';
import { listIncidentMonths } from '@/contract/incident-months';
import { openStream, streamEventSchema, type StreamEvent } from '@/contract/stream';
import { askJson, askRaw, type CurrentParty } from './ask-json';

export function streamSuite(party: CurrentParty): void {
  it('begins with the clock: server time, sequence and data version', async () => {
    const { sequence, dataVersion } = await askJson(party(), listIncidentMonths);
    const stop = new AbortController();
    const response = await askRaw(party(), openStream, {
      query: `?after=${sequence}`,
      init: { signal: stop.signal },
    });
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const event = await firstEvent(response);
    stop.abort();

    expect(event).toMatchObject({ kind: 'clock', sequence, dataVersion });
  });
}

async function firstEvent(response: Response): Promise<StreamEvent> {
  const found: StreamEvent[] = [];
  const parser = createParser({
    onEvent: ({ data }) => found.push(streamEventSchema.parse(JSON.parse(data))),
  });
  const decoder = new TextDecoder();
  const reader = response.body!.getReader();
  while (found.length === 0) {
    const { done, value } = await reader.read();
    if (done) throw new Error('the stream ended without an event');
    parser.feed(decoder.decode(value, { stream: true }));
  }
  return found[0]!;
}
