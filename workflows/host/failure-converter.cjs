/**
 * What a failure says becomes a payload, which is encrypted as any other. Only what Endwell says of itself stays readable,
 * because a query that failed reaches whoever asked as bare text. CommonJS, because the SDK requires it by its path.
 */
const { DefaultFailureConverter } = require('@temporalio/common');

const ours =
  /^(Asked before the next task of the workflow|Key [\w./-]+ (is not in the key ring|was destroyed))/;

class FailureConverter extends DefaultFailureConverter {
  #plain = new DefaultFailureConverter();

  errorToFailure(error, payloadConverter, context) {
    if (!ours.test(error?.message ?? '') || error.cause !== undefined) {
      return super.errorToFailure(error, payloadConverter, context);
    }
    return { ...this.#plain.errorToFailure(error, payloadConverter, context), stackTrace: '' };
  }
}

exports.failureConverter = new FailureConverter({ encodeCommonAttributes: true });
