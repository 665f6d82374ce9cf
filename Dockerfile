# Refdesk in a container: `docker build -t refdesk .`, or `docker buildx build --platform linux/amd64,linux/arm64 .`
#
# The bases are pinned to a release. To pin them to their very bytes, give a digest, which `docker buildx imagetools
# inspect eclipse-temurin:25.0.3_9-jre-noble` prints: --build-arg JRE_IMAGE=eclipse-temurin@sha256:...
ARG MAVEN_IMAGE=docker.io/library/maven:3.9.16-eclipse-temurin-25
ARG JRE_IMAGE=docker.io/library/eclipse-temurin:25.0.3_9-jre-noble

# The program, with what this platform needs of its libraries; the model and its runtime are files next to them.
FROM --platform=$BUILDPLATFORM ${MAVEN_IMAGE} AS build
ARG TARGETARCH
# Such as `-o -Dmaven.repo.local=/repository`, for a repository that is mounted into the build.
ARG MAVEN_FLAGS=
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src/main src/main
COPY src/build src/build
COPY docs docs
COPY SECURITY.md ./
RUN mvn -B -q -Dmaven.test.skip=true ${MAVEN_FLAGS} package \
  && java src/build/java/NewerClassFiles.java target/dist/lib/picocli-*.jar \
  && java src/build/java/OwnPlatform.java target/dist/lib "${TARGETARCH}" model
COPY refdesk src/dist/health LICENSE NOTICE ./
RUN mkdir -p /opt/refdesk /data \
  && mv target/dist/lib target/dist/refdesk.jar model refdesk health LICENSE NOTICE /opt/refdesk/ \
  && ln -s /config /opt/refdesk/config

# Java's ahead-of-time cache, made by the very Java that will use it.
FROM ${JRE_IMAGE} AS trained
COPY --from=build /opt/refdesk /opt/refdesk
ENV REFDESK_MODEL=/opt/refdesk/model
RUN /opt/refdesk/refdesk version && test -s /opt/refdesk/refdesk-*.aot && rm /opt/refdesk/.refdesk.lock

FROM ${JRE_IMAGE}
ARG VERSION=0.1.0
ARG REVISION=
LABEL org.opencontainers.image.title="Refdesk" \
  org.opencontainers.image.description="A reference desk for a team's chat: verbatim, cited answers from a folder of documents" \
  org.opencontainers.image.licenses="Apache-2.0" \
  org.opencontainers.image.version="${VERSION}" \
  org.opencontainers.image.revision="${REVISION}"
COPY --from=trained /opt/refdesk /opt/refdesk
COPY --from=build --chown=10001:10001 /data /data
COPY config /config
COPY seeds /corpus
# These override a configuration file. They do not set who may read the page (web.access): a container that listens to all
# addresses starts only after you choose.
ENV PATH=/opt/refdesk:$PATH \
  REFDESK_CORPUS=/corpus \
  REFDESK_INDEX=/data/index \
  REFDESK_DATA=/data/desk \
  REFDESK_MODEL=/opt/refdesk/model \
  REFDESK_WEB_HOST=0.0.0.0 \
  REFDESK_WEB_PORT=8080
USER 10001:10001
WORKDIR /data
VOLUME ["/data"]
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=2m --retries=3 CMD ["/opt/refdesk/health"]
ENTRYPOINT ["/opt/refdesk/refdesk"]
CMD ["serve"]
