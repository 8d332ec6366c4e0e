import type { Words } from '../words';
import type { videoZh } from './video';

export const videoEn: Words<typeof videoZh> = {
  byRegion: 'In sight, by region',
  byRegionNote: 'ground outside buildings, least first',
  twice: 'by two or more {{share}}',
  regionCameras: '{{n}} cameras, {{share}} granted to leaders',
  noCameras: 'no camera',
  resilience: 'Still in sight should any one fail',
  resilienceNote: 'of what is in sight, seen by two or more',
  weighed: 'weighed by 30 days’ uptime, {{share}} of key sections in sight',
  into: 'Looking into homes and schools',
  intoNone:
    'No camera has a fifth or more of its view on walls of homes or schools near enough to recognise a person.',
  usesUnknown:
    'Uses of buildings are not on record, so this cannot be checked. Import buildings with a column “building” or “use”.',
  intoNote: '{{use}} takes {{share}} of its view',
  inside: 'inside',
  uses: { home: 'a home', school: 'a school' },
  records: 'Records',
  recordsAbsent: 'The list has no such field, so it is unknown of all {{n}}: {{fields}}.',
  withoutPurpose: 'No purpose on record',
  withoutOwner: 'No owner on record',
  withoutRetention: 'No retention on record',
  shortRetention: 'Recordings kept under 30 days',
  days: '{{n}} days',
  expired: 'Grants that have run out',
  elsewhere: 'Granted to another grid',
  border: 'Border cameras',
  borderNote: '{{n}} with 5% or more of their view beyond',
  borderOf: '{{own}} → {{others}}',
  outside: 'outside the district',
  clusterCameras: '{{n}} cameras',
  clusterOnline: '{{share}} online ({{n}} of {{of}})',
  clusterUnknown: 'state unknown',
  purpose: 'Purpose',
  owner: 'Owner',
  retention: 'Recordings kept',
  recording: 'Recording',
  recordingOf: 'Open the recording of {{name}} in the video platform, {{from}} to {{to}}',
  recordingNote:
    'From {{before}} minutes before to {{after}} minutes after the report; the video platform plays and logs it.',
};
