import { Link, useNavigate } from '@tanstack/react-router';
import { ArrowRight, ChartColumn, FileUp, Languages, MonitorUp, Presentation, SunMoon } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useDistrict } from '@/client/district/use-district';
import { CLOUD_MAPS } from '@/domain/cloud-map/cloud-map';
import { askForTour } from '@/panels/guide/tour-memory';
import { Button, IconButton } from '@/ui/components/button';
import { changeLanguage } from '@/ui/text/language';
import { nameIn, useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import styles from './start-face.module.css';

const EXPLORE: string = '/explore';
const GLOSSARY: string = '/glossary';

interface FaceEntry {
  readonly id: 'explore' | 'wall' | 'brief' | 'import';
  /** Of the face, beside this one. */
  readonly folder: string;
  readonly icon: LucideIcon;
}

const FACES: readonly FaceEntry[] = [
  { id: 'explore', folder: 'explore', icon: ChartColumn },
  { id: 'wall', folder: 'wall', icon: MonitorUp },
  { id: 'brief', folder: 'brief', icon: Presentation },
  { id: 'import', folder: 'import-desk', icon: FileUp },
];
/** Faces are found by their folders: one that is not there is not offered. */
const FOLDERS = Object.keys(import.meta.glob('../*/index.ts'));

/** The first screen of a new user: what each face is for, with the district alive behind it. */
export function StartFace() {
  const { t, language } = useText();
  const { name, synthetic } = useDistrict();
  const navigate = useNavigate();
  const faces = FACES.filter(({ folder }) => FOLDERS.includes(`../${folder}/index.ts`));
  const tour = () => {
    askForTour();
    void navigate({ to: EXPLORE, search: true });
  };
  return (
    <main className={styles['card']}>
      <header className={styles['head']}>
        <img src="/favicon.svg" alt="" />
        <strong>{t('app.fullName')}</strong>
        <Switches />
      </header>
      <h1>{t('guide.welcome.title')}</h1>
      <p className={styles['lead']}>{t('guide.welcome.lead')}</p>
      <h2>{t('guide.welcome.faces')}</h2>
      <ul className={styles['faces']}>
        {faces.map(({ id, icon: Icon }) => (
          <li key={id}>
            <Link to={pathOf(id)} search={true}>
              <Icon aria-hidden />
              <span>
                <strong>
                  {t(`guide.welcome.face.${id}.name`)}
                  <small>{t(`guide.welcome.face.${id}.who`)}</small>
                </strong>
                {t(`guide.welcome.face.${id}.what`)}
              </span>
              <ArrowRight aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
      <h2>{t('guide.welcome.clouds')}</h2>
      <ul className={styles['clouds']}>
        {CLOUD_MAPS.map((map) => (
          <li key={map}>{t(`cloudMap.${map}Help`)}</li>
        ))}
      </ul>
      <footer className={styles['foot']}>
        <Button kind="primary" onClick={tour}>
          {t('guide.welcome.takeTour')}
        </Button>
        <Link to={GLOSSARY} search={true}>
          {t('guide.glossary')}
        </Link>
        <small>
          {synthetic
            ? t('guide.welcome.synthetic')
            : t('guide.welcome.real', { name: nameIn(language, name) })}
        </small>
      </footer>
    </main>
  );
}

function pathOf(id: FaceEntry['id']): string {
  return `/${id}`;
}

function Switches() {
  const { t, language } = useText();
  const { toggle } = useTheme();
  return (
    <span className={styles['switches']}>
      <IconButton label={t('bar.theme')} onClick={toggle}>
        <SunMoon aria-hidden />
      </IconButton>
      <IconButton
        label={t('bar.language')}
        onClick={() => void changeLanguage(language === 'zh' ? 'en' : 'zh')}
      >
        <Languages aria-hidden />
      </IconButton>
    </span>
  );
}
