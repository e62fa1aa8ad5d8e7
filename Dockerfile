# One image for every process; docker-compose.yml says which one a container runs.
FROM node:24.21.0-bookworm-slim
WORKDIR /kualik
ENV NODE_ENV=production
COPY package.json package-lock.json .npmrc ./
COPY domain/package.json domain/
COPY pki/package.json pki/
COPY db/package.json db/
COPY api/package.json api/
COPY worker/package.json worker/
COPY admin/package.json admin/
COPY portal/package.json portal/
RUN npm install --no-save --include=dev --omit=optional
COPY . .
RUN npm run build -w portal && npm run build -w admin \
  && cd /var/lib && install -d -o node -g node kualik kualik/run kualik/secrets kualik/keys kualik/journal
USER node
EXPOSE 4000
CMD ["node", "--import", "./scripts/register-decorators.mjs", "api/main.ts"]
