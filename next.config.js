// What every answer carries. The Content-Security-Policy needs a nonce and is set in proxy.ts.
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  {
    key: 'Permissions-Policy',
    value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
]

const noReferrer = [{ key: 'Referrer-Policy', value: 'no-referrer' }]

/** @type {import('next').NextConfig} */
export default {
  // Two instances on one checkout (a test beside a running dashboard) must not share a build.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks them, over more than Next sees; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', 'nodemailer', 'undici'],
  // Where this folder lies inside another project, Next would take that one for the root.
  turbopack: { root: import.meta.dirname },
  async headers() {
    return [
      { source: '/(.*)', headers },
      // These paths carry a secret, which the next site must not learn.
      { source: '/:door(connect|review)/:rest*', headers: noReferrer },
      { source: '/sign-in/:page(confirm|problem)', headers: noReferrer },
      // Not `no-referrer`: it makes the Origin of a form posted without JavaScript "null", which Next refuses.
      { source: '/invitations/:rest*', headers: [{ key: 'Referrer-Policy', value: 'same-origin' }] },
      {
        source: '/(.*)',
        has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
        headers: [{ key: 'Strict-Transport-Security', value: 'max-age=31536000' }],
      },
    ]
  },
}
