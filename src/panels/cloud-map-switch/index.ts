import { definePanel } from '../panel-module';
import { CloudMapSwitch } from './cloud-map-switch';

export const panel = definePanel({
  id: 'cloud-map-switch',
  title: { zh: '数字云图', en: 'Cloud map' },
  slot: 'bar',
  order: 15,
  component: CloudMapSwitch,
});
