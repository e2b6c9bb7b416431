#!/bin/sh
# Makes the namespace, or sets its retention when it is there. Retention counts from the end of a run; the record is ours.
set -eu
if temporal operator namespace describe --namespace "$NAMESPACE" > /dev/null 2>&1; then
  temporal operator namespace update --namespace "$NAMESPACE" --retention "$RETENTION"
else
  temporal operator namespace create --namespace "$NAMESPACE" --retention "$RETENTION"
fi
