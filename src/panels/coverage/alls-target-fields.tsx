import { useState } from 'react';
import { useSetTargets } from '@/client/cameras/use-set-targets';
import { useDistrict } from '@/client/district/use-district';
import { ALLS } from '@/domain/camera/sharp-eyes-targets';
import type { AllsTargets } from '@/domain/camera/sharp-eyes-targets';
import { Button } from '@/ui/components/button';
import { PopoverButton } from '@/ui/components/popover-button';
import { TextField } from '@/ui/components/text-field';
import { timeFormat } from '@/ui/format/format-time';
import { useText } from '@/ui/text/use-text';
import { useRefusal } from '../use-refusal';
import { useWhyNot } from '../use-why-not';
import { parseTarget, toTexts, useAllsTargets } from './alls-targets';
import type { TargetTexts } from './alls-targets';
import styles from './coverage.module.css';

/** The city's own figures in place of the national ones, or the scene's in place of the city's. */
export function AllsTargetFields() {
  const { t } = useText();
  return (
    <PopoverButton label={t('video.targets')} content={t('video.targets')} quiet>
      {(close) => <Fields close={close} />}
    </PopoverButton>
  );
}

function Fields({ close }: { readonly close: () => void }) {
  const { texts, city, isOfScene, setForScene, clearScene } = useAllsTargets();
  const [draft, setDraft] = useState<TargetTexts>(texts);
  const { t } = useText();
  const write = useSetTargets();
  const whyNot = useWhyNot('set-targets');
  const wrong = ALLS.filter((all) => parseTarget(draft[all]) === undefined);
  const saveForCity = () => {
    const targets = Object.fromEntries(ALLS.map((all) => [all, parseTarget(draft[all])])) as AllsTargets;
    write.mutate(
      { ...targets, version: city.version },
      {
        onSuccess: () => {
          clearScene();
          close();
        },
      },
    );
  };
  return (
    <form
      className={styles['targets']}
      onSubmit={(event) => {
        event.preventDefault();
        if (wrong.length > 0) return;
        setForScene(draft);
        close();
      }}
    >
      {ALLS.map((all) => (
        <TextField
          key={all}
          label={`${t(`video.alls.${all}`)} %`}
          inputMode="decimal"
          value={draft[all]}
          aria-invalid={wrong.includes(all)}
          {...(wrong.includes(all) ? { hint: t('video.targetWrong') } : {})}
          onChange={(text) => setDraft((now) => ({ ...now, [all]: text }))}
        />
      ))}
      <Standing />
      <Button kind="primary" type="submit" disabled={wrong.length > 0}>
        {t('uptime.targetsScene')}
      </Button>
      <Button
        disabled={wrong.length > 0 || whyNot !== null || write.isPending}
        title={whyNot ?? undefined}
        onClick={saveForCity}
      >
        {t('uptime.targetsCity')}
      </Button>
      {isOfScene ? (
        <Button
          kind="quiet"
          onClick={() => {
            clearScene();
            setDraft(toTexts(city));
          }}
        >
          {t('uptime.targetsBack')}
        </Button>
      ) : null}
      <Refusal error={write.error} whyNot={whyNot} />
    </form>
  );
}

/** Whose figures these are. */
function Standing() {
  const { t } = useText();
  const { timeZone } = useDistrict();
  const { city, isOfScene } = useAllsTargets();
  const { changedAt, changedBy } = city;
  return (
    <p className={styles['note']}>
      {changedAt === null
        ? t('uptime.targetsNational')
        : t('uptime.targetsBy', { who: changedBy ?? '', day: timeFormat(timeZone).day(changedAt) })}
      {isOfScene ? ` ${t('uptime.targetsOfScene')}` : ''}
    </p>
  );
}

function Refusal({ error, whyNot }: { readonly error: Error | null; readonly whyNot: string | null }) {
  const words = useRefusal();
  const sentence = error ? words(error) : whyNot;
  return sentence ? (
    <p className={styles['note']} role={error ? 'alert' : undefined}>
      {sentence}
    </p>
  ) : null;
}
