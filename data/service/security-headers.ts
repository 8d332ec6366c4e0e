const SELF = `'self'`;
const NONE = `'none'`;

/** All from this origin: no inline script or style, no eval, no other host. */
const CONTENT_SECURITY_POLICY = Object.entries({
  'default-src': [NONE],
  'script-src': [SELF],
  'worker-src': [SELF],
  'style-src': [SELF],
  'img-src': [SELF, 'data:', 'blob:'],
  'font-src': [SELF],
  'connect-src': [SELF],
  'manifest-src': [SELF],
  'media-src': [SELF, 'blob:'],
  'base-uri': [NONE],
  'form-action': [SELF],
  'object-src': [NONE],
});

const UNUSED_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'payment',
  'usb',
];

/** @param frameAncestors Who may show Geju in a frame, as sources of a content security policy. */
export function securityHeaders(frameAncestors: string): Readonly<Record<string, string>> {
  const policy = [
    ...CONTENT_SECURITY_POLICY.map(([name, sources]) => `${name} ${sources.join(' ')}`),
    `frame-ancestors ${frameAncestors}`,
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': UNUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}

/** Told only where the request came over TLS, through a proxy that says so. */
export const STRICT_TRANSPORT_SECURITY = 'max-age=31536000; includeSubDomains';
