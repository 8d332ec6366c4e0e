import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { collectionQueries } from '@/client/collections/collection-queries';
import { dispatchQueries } from '@/client/dispatches/dispatch-queries';
import { useDistrict, useRegionTree } from '@/client/district/use-district';
import { useSession } from '@/client/session/use-session';
import type { Dispatch } from '@/domain/dispatch/dispatch';
import type { District } from '@/domain/district/district';
import type { Filters, Scene } from '@/scene/scene';
import { DEFAULT_SCENE } from '@/scene/scene';
import { useScene } from '@/scene/scene-context';
import { toSceneQuery } from '@/scene/scene-url';
import type { BriefResult } from '@/studies/brief/reference';
import { formatCount } from '@/ui/format/format-number';
import { timeFormat } from '@/ui/format/format-time';
import type { Language } from '@/ui/text/language';
import { listIn, nameIn, useText } from '@/ui/text/use-text';
import type { Text } from '@/ui/text/use-text';
import type { ThemeTokens } from '@/ui/tokens';
import { useNow } from '@/ui/use-now';
import { buildMapGround } from './map-ground';
import type { BriefSheet } from './pages/brief-sheet';

const DAY_MILLISECONDS = 86_400_000;

/** Everything the pages of a brief are drawn from; `null` until the brief has come. */
export function useBriefSheet(result: BriefResult | null, tokens: ThemeTokens): BriefSheet | null {
  const district = useDistrict();
  const { scene } = useScene();
  const { t, language } = useText();
  const { principal, knownBy } = useSession();
  const { data: shapes } = useQuery(collectionQueries.regionShapes());
  const ground = useMemo(() => {
    if (!result || !shapes) return null;
    const codes = new Set<string>([
      ...result.findings.flatMap(({ map }) => map?.areas.map(({ code }) => code) ?? []),
      ...(result.ranking?.units.map(({ code }) => code) ?? []),
    ]);
    return buildMapGround(shapes, district.regions, codes);
  }, [result, shapes, district]);
  const decisions = useDecisions(result);
  const day = timeFormat(district.timeZone).day(useNow(DAY_MILLISECONDS));
  return useMemo(() => {
    if (!result) return null;
    const format = timeFormat(district.timeZone);
    const spanWords = ({ fromSeconds, toSeconds }: BriefResult['period']['span']) =>
      `${format.day(fromSeconds * 1000)} – ${format.day((toSeconds - 1) * 1000)}`;
    const compared = result.previous
      ? t('brief.foot.against', { value: spanWords(result.previous.span) })
      : t('brief.foot.alone');
    return {
      result,
      ground,
      language,
      tokens,
      provenance: {
        scope: `${nameIn(language, result.scopeName)} · ${filterWords(scene.filters, { district, language, t })}`,
        n: (count) => formatCount(count),
        period: `${spanWords(result.period.span)} · ${compared}`,
        version: `${district.dataVersion}${district.asOf === null ? '' : ` · ${format.minute(district.asOf)}`}`,
        user: knownBy === 'local' ? t('access.local') : principal?.displayName || t('brief.nobody'),
      },
      link: addressOf('/brief', {
        ...scene,
        camera: null,
        selection: null,
        studySettings: {
          brief: {
            kind: result.kind,
            start: result.period.start,
            data: district.dataVersion,
            figures: result.fingerprint,
          },
        },
      }),
      linkOf: (look) => addressOf('/explore', exploreScene(scene, look)),
      decisions,
      synthetic: district.synthetic,
      day,
      dayOf: format.day,
    } satisfies BriefSheet;
  }, [result, ground, language, tokens, scene, district, day, decisions, principal, knownBy, t]);
}

/** Decisions from the start of the period before to the end of the period, within the scope; `null` where they could not be had. */
function useDecisions(result: BriefResult | null): readonly Dispatch[] | null {
  const { data } = useQuery(dispatchQueries.list());
  const { scene } = useScene();
  const tree = useRegionTree();
  return useMemo(() => {
    if (!result || !data) return null;
    const { fromSeconds } = (result.previous ?? result.period).span;
    const { toSeconds } = result.period.span;
    return data.filter(({ decidedAt, regionCode }) => {
      const isThen = decidedAt >= fromSeconds * 1000 && decidedAt < toSeconds * 1000;
      const path = regionCode === null ? [] : tree.pathTo(regionCode);
      return isThen && (scene.scope === null || path.some(({ code }) => code === scene.scope));
    });
  }, [result, data, scene.scope, tree]);
}

function exploreScene(scene: Scene, look: BriefResult['findings'][number]['look']): Scene {
  const between = ({ fromSeconds, toSeconds }: typeof look.window) => ({
    kind: 'between' as const,
    from: fromSeconds * 1000,
    to: toSeconds * 1000,
  });
  return {
    ...DEFAULT_SCENE,
    scope: scene.scope,
    filters:
      look.categories.length > 0 ? { ...scene.filters, categories: [...look.categories] } : scene.filters,
    window: between(look.window),
    comparison: look.comparison ? between(look.comparison) : { kind: 'none' },
    selection: look.regionCode === null ? null : { kind: 'region', code: look.regionCode },
  };
}

function addressOf(path: string, scene: Scene): string {
  const address = new URL(path, location.origin);
  address.search = new URLSearchParams(toSceneQuery(scene)).toString();
  return address.href;
}

interface FilterContext {
  readonly district: District;
  readonly language: Language;
  readonly t: Text;
}

/** The filters in words: what is not named is all of it. */
function filterWords(filters: Filters, { district, language, t }: FilterContext): string {
  const names = (
    codes: readonly string[],
    all: District['categories'] | District['sources'] | District['departments'],
  ) =>
    codes.map((code) => {
      const found = all.find((one) => one.code === code);
      return found ? nameIn(language, found.name) : code;
    });
  const named = [
    ...names(filters.categories, district.categories),
    ...names(filters.sources, district.sources),
    ...names(filters.departments, district.departments),
  ];
  const others =
    filters.routes.length + filters.states.length + filters.grades.length + filters.qualities.length +
    filters.flags.length + filters.hours.length + (filters.progress === 'all' ? 0 : 1); // prettier-ignore
  if (named.length + others === 0) return t('brief.foot.everything');
  return listIn(language, [...named, ...(others > 0 ? [t('brief.foot.otherFilters', { n: others })] : [])]);
}
