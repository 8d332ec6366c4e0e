import { useState } from 'react';
import type { ReactNode } from 'react';
import type { DraftPreview } from '@/client/imports/draft-queries';
import { SelectField } from '@/ui/components/select-field';
import { nameIn, useText } from '@/ui/text/use-text';
import { COMMON_CRS, crsName } from './crs-words';
import type { DeskSettings } from './desk-settings';
import type { Desk } from './use-desk';
import styles from './desk-options.module.css';

interface DeskOptionsProps {
  readonly desk: Desk;
  readonly preview: DraftPreview;
}

type TextSetting = 'timeZone' | 'district' | 'sourceName';
type ChoiceSetting = 'crs' | 'regionsCrs' | 'swap' | 'dateFormat' | 'encoding' | 'mode';

/** What else may be said of how the files are read; all of it is found out where nothing is said. */
export function DeskOptions({ desk, preview }: DeskOptionsProps) {
  const { t } = useText();
  const isReal = preview.existing !== null && !preview.existing.synthetic;
  const crsChoices = [
    { value: '', label: t('importDesk.option.crsAuto') },
    ...COMMON_CRS.map((id) => ({ value: id, label: crsName(id) })),
    { value: 'EPSG:3857', label: 'EPSG:3857' },
  ];
  return (
    <section className={styles['section']}>
      <h2>{t('importDesk.option.title')}</h2>
      <Choice desk={desk} name="crs" choices={crsChoices} />
      <Choice
        desk={desk}
        name="swap"
        choices={[
          { value: '', label: t('importDesk.option.swapAuto') },
          { value: 'no', label: t('importDesk.option.swapNo') },
          { value: 'yes', label: t('importDesk.option.swapYes') },
        ]}
      />
      <Choice
        desk={desk}
        name="dateFormat"
        choices={[
          { value: '', label: t('importDesk.option.dateAuto') },
          { value: 'mdy', label: t('importDesk.option.mdy') },
          { value: 'dmy', label: t('importDesk.option.dmy') },
        ]}
      />
      <Words desk={desk} name="timeZone" hint={t('importDesk.option.timeZoneHint')} />
      <Choice
        desk={desk}
        name="encoding"
        choices={[
          { value: '', label: t('importDesk.option.encodingAuto') },
          ...['utf-8', 'gb18030', 'big5', 'utf-16le', 'windows-1252'].map((id) => ({
            value: id,
            label: id.toUpperCase(),
          })),
        ]}
      />
      <Choice desk={desk} name="regionsCrs" choices={crsChoices} />
      <LevelChoices desk={desk} preview={preview} />
      <Words desk={desk} name="district" hint={t('importDesk.option.districtHint')} />
      <Words desk={desk} name="sourceName" hint={t('importDesk.option.sourceHint')} />
      {isReal ? (
        <Choice
          desk={desk}
          name="mode"
          choices={[
            { value: 'add', label: t('importDesk.option.add') },
            { value: 'replace', label: t('importDesk.option.replace') },
          ]}
        />
      ) : null}
      <Line label={t('importDesk.option.allowOutside')}>
        <input
          type="checkbox"
          aria-label={t('importDesk.option.allowOutside')}
          checked={desk.settings.allowOutside}
          onChange={({ target }) => desk.changeSettings((now) => ({ ...now, allowOutside: target.checked }))}
        />
      </Line>
    </section>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles['line']}>
      <span>{label}</span>
      {children}
    </div>
  );
}

interface ChoiceProps {
  readonly desk: Desk;
  readonly name: ChoiceSetting;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}

function Choice({ desk, name, choices }: ChoiceProps) {
  const { t } = useText();
  const value: string = desk.settings[name];
  const known = choices.some((choice) => choice.value === value);
  return (
    <Line label={t(`importDesk.option.${name}`)}>
      <SelectField
        label={t(`importDesk.option.${name}`)}
        value={value}
        options={known ? choices : [...choices, { value, label: crsName(value) }]}
        onChange={(next) => desk.changeSettings((now): DeskSettings => ({ ...now, [name]: next }))}
      />
    </Line>
  );
}

interface WordsProps {
  readonly desk: Desk;
  readonly name: TextSetting;
  readonly hint: string;
}

/** Typed words count when the field is left: each change asks the service again. */
function Words({ desk, name, hint }: WordsProps) {
  const { t } = useText();
  const [text, setText] = useState(desk.settings[name]);
  const settle = () => {
    if (text !== desk.settings[name]) desk.changeSettings((now) => ({ ...now, [name]: text }));
  };
  return (
    <Line label={t(`importDesk.option.${name}`)}>
      <input
        type="text"
        className={styles['words']}
        aria-label={t(`importDesk.option.${name}`)}
        placeholder={hint}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onBlur={settle}
        onKeyDown={({ key }) => {
          if (key === 'Enter') settle();
        }}
      />
    </Line>
  );
}

/** Usual levels of a district, for boundaries whose file does not say theirs. */
const USUAL_LEVELS = [
  { id: 'district', name: { zh: '区', en: 'District' } },
  { id: 'street', name: { zh: '街道', en: 'Street' } },
  { id: 'community', name: { zh: '社区', en: 'Community' } },
  { id: 'grid', name: { zh: '网格', en: 'Grid' } },
] as const;

function LevelChoices({ desk, preview }: DeskOptionsProps) {
  const { t, language } = useText();
  const known = [
    ...preview.levels,
    ...USUAL_LEVELS.filter(({ id }) => preview.levels.every((l) => l.id !== id)),
  ];
  return preview.files
    .filter(({ role }) => role === 'regions')
    .map(({ id, name }) => (
      <Line key={id} label={t('importDesk.option.level', { name })}>
        <SelectField
          label={t('importDesk.option.level', { name })}
          value={desk.settings.levels[name] ?? ''}
          options={[
            { value: '', label: t('importDesk.option.levelAuto') },
            ...known.map((level) => ({ value: level.id, label: nameIn(language, level.name) })),
          ]}
          onChange={(level) =>
            desk.changeSettings((now) => {
              const { [name]: _, ...others } = now.levels;
              return { ...now, levels: level === '' ? others : { ...others, [name]: level } };
            })
          }
        />
      </Line>
    ));
}
