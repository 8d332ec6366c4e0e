import { useState } from 'react';
import type { ReactNode } from 'react';
import {
  SMALLEST_ARC_MINUTES,
  arcMinutePixels,
  pixelPitchMillimeters,
  typePixels,
} from '@/domain/wall/calibration';
import { Button } from '@/ui/components/button';
import { useText } from '@/ui/text/use-text';
import { FaceSwitch } from '../face-switch';
import { useWallSettings, writeWallSettings } from '../wall-settings';
import { toCalibration, toDraft } from './calibration-form';
import type { CalibrationDraft } from './calibration-form';
import styles from './wall-calibration.module.css';

/** Minutes of arc of the sample lines: the smallest allowed, then what lists, sections and headline numbers have. */
const SAMPLES = [SMALLEST_ARC_MINUTES, 20, 22, 42];
const USUAL_NIGHT = { fromHour: 22, toHour: 6 };

/** Width, panels and farthest seat of the wall this machine drives, with sample lines and seams to check them by. */
export function WallCalibrationFace() {
  const { t } = useText();
  const settings = useWallSettings();
  const [draft, setDraft] = useState(() => toDraft(settings.calibration));
  const [said, setSaid] = useState<'saved' | 'invalid' | null>(null);
  const calibration = toCalibration(draft);
  const size = { width: window.innerWidth, height: window.innerHeight };
  const arcMinute = arcMinutePixels(calibration, size);
  const type = (part: Partial<CalibrationDraft>) => {
    setDraft({ ...draft, ...part });
    setSaid(null);
  };
  const save = () => {
    if (calibration) writeWallSettings({ calibration });
    setSaid(calibration ? 'saved' : 'invalid');
  };
  return (
    <main className={styles['page']}>
      <h1>
        <FaceSwitch name={t('wallDesk.calibrate.title')} />
      </h1>
      <p className={styles['lead']}>{t('wallDesk.calibrate.lead')}</p>
      <div className={styles['parts']}>
        <section className={styles['part']} aria-labelledby="calibration-screen">
          <h2 id="calibration-screen">{t('wallDesk.calibrate.screen')}</h2>
          <form
            className={styles['form']}
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <NumberField
              label={t('wallDesk.calibrate.width')}
              value={draft.width}
              onType={(width) => type({ width })}
            />
            <NumberField
              label={t('wallDesk.calibrate.seat')}
              value={draft.seat}
              onType={(seat) => type({ seat })}
            />
            <NumberField
              label={t('wallDesk.calibrate.columns')}
              value={draft.columns}
              onType={(columns) => type({ columns })}
            />
            <NumberField
              label={t('wallDesk.calibrate.rows')}
              value={draft.rows}
              onType={(rows) => type({ rows })}
            />
            <div className={styles['keys']}>
              <Button kind="primary" type="submit">
                {t('wallDesk.calibrate.save')}
              </Button>
              <Button
                disabled={settings.calibration === null}
                onClick={() => {
                  writeWallSettings({ calibration: null });
                  setDraft(toDraft(null));
                  setSaid(null);
                }}
              >
                {t('wallDesk.calibrate.clear')}
              </Button>
              <a href="/wall">{t('wallDesk.calibrate.open')}</a>
            </div>
          </form>
          <p role="status">{said ? t(`wallDesk.calibrate.${said}`) : ''}</p>
        </section>
        <section className={styles['part']} aria-labelledby="calibration-habits">
          <h2 id="calibration-habits">{t('wallDesk.calibrate.habits')}</h2>
          <Habits />
          <p className={styles['lead']}>{t('wallDesk.calibrate.habitsHelp')}</p>
        </section>
      </div>
      <section className={styles['check']} aria-labelledby="calibration-check">
        <h2 id="calibration-check">{t('wallDesk.calibrate.check')}</h2>
        <p>
          {calibration
            ? t('wallDesk.calibrate.measured', {
                pitch: pixelPitchMillimeters(calibration, size.width).toFixed(2),
                arc: arcMinute.toFixed(2),
              })
            : t('wallDesk.calibrate.assumed', { arc: arcMinute.toFixed(2) })}
        </p>
        <p className={styles['lead']}>{t('wallDesk.calibrate.sampleHelp')}</p>
        <div className={styles['samples']}>
          {SAMPLES.map((arc) => (
            <p key={arc} style={{ fontSize: typePixels(arc, arcMinute) }}>
              {t('wallDesk.calibrate.sample', { arc, pixels: Math.round(typePixels(arc, arcMinute)) })}
            </p>
          ))}
        </div>
      </section>
      {calibration?.verticalSeams.map((share) => (
        <i
          key={share}
          className={`${styles['seam']} ${styles['vertical']}`}
          style={{ left: `${100 * share}%` }}
        />
      ))}
      {calibration?.horizontalSeams.map((share) => (
        <i
          key={share}
          className={`${styles['seam']} ${styles['horizontal']}`}
          style={{ top: `${100 * share}%` }}
        />
      ))}
    </main>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
}

function NumberField({ label, value, onType }: NumberFieldProps) {
  return (
    <label>
      {label}
      <input type="number" min={0} step="any" value={value} onChange={({ target }) => onType(target.value)} />
    </label>
  );
}

/** Name, mark, dimming and shift: kept as they are changed. */
function Habits() {
  const { t } = useText();
  const { name, classification, dimmed, shifts } = useWallSettings();
  return (
    <div className={styles['form']}>
      <TextField
        label={t('wallDesk.calibrate.name')}
        value={name}
        longest={40}
        onType={(value) => writeWallSettings({ name: value })}
      />
      <TextField
        label={t('wallDesk.calibrate.classification')}
        value={classification}
        longest={20}
        onType={(value) => writeWallSettings({ classification: value })}
      />
      <Switch
        label={t('wallDesk.calibrate.shift')}
        isOn={shifts}
        onTurn={(isOn) => writeWallSettings({ shifts: isOn })}
      />
      <Switch
        label={t('wallDesk.calibrate.dim')}
        isOn={dimmed !== null}
        onTurn={(isOn) => writeWallSettings({ dimmed: isOn ? USUAL_NIGHT : null })}
      />
      {dimmed ? (
        <>
          <HourField
            label={t('wallDesk.calibrate.dimFrom')}
            hour={dimmed.fromHour}
            onChange={(fromHour) => writeWallSettings({ dimmed: { ...dimmed, fromHour } })}
          />
          <HourField
            label={t('wallDesk.calibrate.dimTo')}
            hour={dimmed.toHour}
            onChange={(toHour) => writeWallSettings({ dimmed: { ...dimmed, toHour } })}
          />
        </>
      ) : null}
    </div>
  );
}

interface TextFieldProps extends NumberFieldProps {
  readonly longest: number;
}

function TextField({ label, value, longest, onType }: TextFieldProps) {
  return (
    <label>
      {label}
      <input type="text" maxLength={longest} value={value} onChange={({ target }) => onType(target.value)} />
    </label>
  );
}

interface SwitchProps {
  readonly label: ReactNode;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

function Switch({ label, isOn, onTurn }: SwitchProps) {
  return (
    <label>
      {label}
      <input type="checkbox" checked={isOn} onChange={({ target }) => onTurn(target.checked)} />
    </label>
  );
}

interface HourFieldProps {
  readonly label: string;
  readonly hour: number;
  readonly onChange: (hour: number) => void;
}

function HourField({ label, hour, onChange }: HourFieldProps) {
  return (
    <label>
      {label}
      <input
        type="number"
        min={0}
        max={23}
        value={hour}
        onChange={({ target: { valueAsNumber } }) => {
          if (Number.isInteger(valueAsNumber) && valueAsNumber >= 0 && valueAsNumber <= 23)
            onChange(valueAsNumber);
        }}
      />
    </label>
  );
}
