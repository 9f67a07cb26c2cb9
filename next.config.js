/** @type {import('next').NextConfig} */
export default {
  // Two instances on one checkout (a test beside a running dashboard) must not share a build.
  distDir: process.env.NEXT_DIST_DIR || '.next',
  // From what went into it (scripts/up/build.ts): two processes that built for themselves serve one client.
  generateBuildId: () => process.env.BUILD_ID || null,
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run types` checks them, over more than Next sees; a start need not do it again.
  typescript: { ignoreBuildErrors: true },
  // No page uses it, and an endpoint that fetches and scales pictures for anybody is work for anybody.
  images: { unoptimized: true },
  serverExternalPackages: ['pg', '@prisma/client', '@prisma/adapter-pg', 'nodemailer', 'undici'],
  // Where this folder lies inside another project, Next would take that one for the root.
  turbopack: { root: import.meta.dirname },
}
