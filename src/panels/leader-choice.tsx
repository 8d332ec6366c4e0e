import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { Feature } from 'geojson';
import { collectionQueries } from '@/client/collections/collection-queries';
import { useRegionTree } from '@/client/district/use-district';
import type { Leader } from '@/domain/supervision/leader';
import { nameIn, useText } from '@/ui/text/use-text';
import { regionLeaders } from './region-leaders';
import styles from './leader-choice.module.css';

const OTHER = 'other';
const LONGEST_POST = 120;

interface LeaderChoiceProps {
  /** Finest region of what is brought to somebody; `null` where none is known. */
  readonly regionCode: string | null;
  /** `null` while nobody is chosen. */
  readonly onChange: (leader: Leader | null) => void;
}

/** Whom to bring something to: the leaders of its grid and street, or a post that is written in. */
export function LeaderChoice({ regionCode, onChange }: LeaderChoiceProps) {
  const { t } = useText();
  const leaders = useLeaders(regionCode);
  const [chosen, setChosen] = useState('');
  const [post, setPost] = useState('');
  const write = (text: string) => {
    setPost(text);
    onChange(text.trim().length < 2 ? null : { name: null, post: text.trim() });
  };
  const choose = (value: string) => {
    setChosen(value);
    if (value === OTHER) write(post);
    else onChange(leaders[Number(value)] ?? null);
  };
  return (
    <>
      <label className={styles['field']}>
        {t('leaders.to')}
        <select value={chosen} onChange={({ target }) => choose(target.value)}>
          <option value="" disabled>
            {t('leaders.choose')}
          </option>
          {leaders.map((leader, i) => (
            <option key={leader.post} value={String(i)}>
              {leaderWords(leader)}
            </option>
          ))}
          <option value={OTHER}>{t('leaders.other')}</option>
        </select>
      </label>
      {chosen === OTHER ? (
        <label className={styles['field']}>
          {t('leaders.post')}
          <input value={post} maxLength={LONGEST_POST} onChange={({ target }) => write(target.value)} />
        </label>
      ) : null}
    </>
  );
}

/** Leaders of the regions that something lies in, the nearest first; none where the district lists none. */
function useLeaders(regionCode: string | null): readonly Leader[] {
  const { t, language } = useText();
  const tree = useRegionTree();
  const { data: collections } = useQuery(collectionQueries.list());
  const has = (id: string) => collections?.some((collection) => collection.id === id) ?? false;
  const grids = useQuery({ ...collectionQueries.items('grid-staff'), enabled: has('grid-staff') });
  const streets = useQuery({ ...collectionQueries.items('street-staff'), enabled: has('street-staff') });
  const path = regionCode === null ? [] : tree.pathTo(regionCode).toReversed();
  const staff: readonly Feature[] = [...(grids.data ?? []), ...(streets.data ?? [])];
  return regionLeaders(path, staff).map(({ name, region, kind }) => ({
    name,
    post: t(`leaders.${kind}`, { region: nameIn(language, region.name) }),
  }));
}

/** Name and post of a leader in one line. */
export function leaderWords({ name, post }: Leader): string {
  return name === null ? post : `${name} · ${post}`;
}
