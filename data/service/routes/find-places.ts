import { findPlaces } from '@/contract/places';
import { maskPersonalDigits } from '#data/import/text/mask-personal-digits';
import { findPlaces as find } from '#data/store/collection/find-places';
import { jsonRoute } from '../endpoint/route';

export const route = jsonRoute(findPlaces, async ({ context, query }) => ({
  places: (await find(context.store, query.text)).map(({ name: { zh, en }, position, ...place }) => ({
    ...place,
    position: [...position] as [number, number],
    name: { zh: maskPersonalDigits(zh), en: maskPersonalDigits(en) },
  })),
}));
