/**
 * Security headers of every answer. No inline script or style passes: what a page needs is a file of ours, or carries
 * the nonce of this one answer (the console's component library writes its style elements at run time).
 * @source SC-T5, SC-03, SC-09
 */
export function securityHeaders(options: {
  readonly secure: boolean;
  readonly nonce?: string;
}): Record<string, string> {
  const styles = options.nonce === undefined ? "'self'" : `'self' 'nonce-${options.nonce}'`;
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      `style-src ${styles}`,
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self'",
      "frame-src 'self' blob:",
      "worker-src 'self' blob:",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    // Browsers obey HSTS only over TLS; sent over plain HTTP it would be noise.
    ...(options.secure ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}
