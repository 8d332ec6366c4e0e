import { useDistrict } from '@/client/district/use-district';
import { useText } from '@/ui/text/use-text';
import { FaceSwitch } from '../face-switch';
import { PanelSlot } from '../panel-slot';
import { Dock } from './dock';
import { Inspector } from './inspector';
import { PanelPictures } from './panel-pictures';
import { ResizeHandles } from './resize-handles';
import styles from './explore-face.module.css';

/** 研判: layers at the left, the map, the inspector at the right, linked charts or the incident list below. */
export function ExploreFace() {
  const { t } = useText();
  return (
    <PanelPictures>
      <header className={styles['bar']} data-tour="bar">
        <Brand />
        <div className={styles['barMain']}>
          <PanelSlot slot="bar" />
        </div>
        <div className={styles['barEnd']} data-tour="bar-end">
          <PanelSlot slot="bar-end" />
        </div>
      </header>
      <aside
        className={styles['layers']}
        data-tour="layers"
        data-sized="layers"
        aria-label={t('layers.title')}
      >
        <PanelSlot slot="layers" />
      </aside>
      <div className={styles['figures']} data-tour="figures">
        <PanelSlot slot="figures" />
      </div>
      <Inspector />
      <PanelSlot slot="desk" />
      <Dock />
      <ResizeHandles />
    </PanelPictures>
  );
}

function Brand() {
  const { synthetic } = useDistrict();
  const { t } = useText();
  return (
    <div className={styles['brand']}>
      <h1>
        <FaceSwitch name={t('app.name')} />
      </h1>
      {synthetic ? (
        <span className={styles['synthetic']} title={t('app.syntheticNote')}>
          {t('app.synthetic')}
        </span>
      ) : null}
    </div>
  );
}
