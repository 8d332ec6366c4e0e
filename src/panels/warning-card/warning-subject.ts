import type { District } from '@/domain/district/district';
import type { RegionCode } from '@/domain/region/region';
import type { Warning } from '@/domain/warning/warning';
import type { DispatchSubject } from '../dispatch-draft';

/**
 * What a decision about a warning is about: the warning's place, region or the whole district, and its owner where that
 * is a unit of the district, by code or by name.
 */
export function warningSubject(
  { id, target, owner }: Pick<Warning, 'id' | 'target' | 'owner'>,
  title: string,
  departments: District['departments'],
): DispatchSubject {
  const unit = departments.find(
    ({ code, name }) => owner !== null && (owner === code || owner === name.zh || owner === name.en),
  );
  return {
    target: { kind: 'warning', id },
    title,
    regionCode: target.regionCode as RegionCode | null,
    position: target.position,
    extent: target.kind === 'feature' ? 'around' : target.kind,
    departmentCode: unit?.code ?? null,
  };
}
