#!/bin/sh
# Makes the namespace, or sets its retention when it is there. Retention counts from the end of a run; the record is ours.
set -eu
# By the token of the operator: that of Waaklicht may not make namespaces.
operator() {
  temporal operator namespace "$@" --grpc-meta "authorization=Bearer $(cat "$TOKEN_FILE")"
}
if operator describe --namespace "$NAMESPACE" > /dev/null 2>&1; then
  operator update --namespace "$NAMESPACE" --retention "$RETENTION"
else
  operator create --namespace "$NAMESPACE" --retention "$RETENTION"
fi
