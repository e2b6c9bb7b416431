import type { RequestHandler } from 'express';
import helmet from 'helmet';

const TWO_YEARS_SECONDS = 63_072_000;

const PERMISSIONS_OFF = [
  'accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'fullscreen',
  'geolocation', 'gyroscope', 'hid', 'identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer',
  'microphone', 'midi', 'otp-credentials', 'payment', 'picture-in-picture', 'publickey-credentials-get',
  'screen-wake-lock', 'serial', 'storage-access', 'usb', 'window-management', 'xr-spatial-tracking',
]; // prettier-ignore

/** AU-35, AU-36: the same headers on every answer; an asset with its content in its name may cache itself afterwards. */
export function securityHeaders(): readonly RequestHandler[] {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'"],
        'font-src': ["'self'"],
        'connect-src': ["'self'"],
        'form-action': ["'self'"],
        'base-uri': ["'none'"],
        'object-src': ["'none'"],
        'frame-ancestors': ["'none'"],
        'require-trusted-types-for': ["'script'"],
        'report-to': ['csp'],
      },
    },
    strictTransportSecurity: { maxAge: TWO_YEARS_SECONDS, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xFrameOptions: { action: 'deny' },
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false,
  });
  const permissions = PERMISSIONS_OFF.map((name) => `${name}=()`).join(', ');
  return [
    protect,
    (_request, response, next) => {
      response.set({
        'Permissions-Policy': permissions,
        'X-Robots-Tag': 'noindex',
        'Cache-Control': 'no-store',
      });
      next();
    },
  ];
}
