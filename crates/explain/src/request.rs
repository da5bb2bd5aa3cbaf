//! What a tool says of the request that failed: error code, operation, service. The message is inside or beside it.

use upgrade_rules::catalogue::{Piece, ValueKind, declared_code};

use crate::answer::FailedRequest;
use crate::letters::Letters;
use crate::pattern::{self, Value};

/// What a tool writes of a request.
#[derive(Debug)]
pub(crate) struct Written {
    /// What it says.
    pub(crate) request: FailedRequest,
    /// Whether the message comes before it.
    pub(crate) closes: bool,
    /// Whether it is a code and nothing else, which adds to what a tool has begun to write.
    pub(crate) only_code: bool,
    /// The letter behind it.
    pub(crate) end: usize,
}

const CODE: Piece = Piece::Value("code", ValueKind::Word);
const OPERATION: Piece = Piece::Value("operation", ValueKind::Word);
const SERVICE: Piece = Piece::Value("service", ValueKind::Word);
const STATUS: Piece = Piece::Value("status", ValueKind::Word);
const REQUEST: Piece = Piece::Value("request", ValueKind::Id);

/// AWS CLI and Python: `An error occurred (CODE) when calling the OPERATION operation: …`.
const AWS_CLI: &[Piece] = &[
    Piece::Letters("an error occurred"),
    CODE,
    Piece::Letters("when calling the"),
    OPERATION,
    Piece::Letters("operation"),
];
/// Go, and so Terraform and the controllers of Kubernetes: `operation error SERVICE: OPERATION, https response error …`.
const GO: &[Piece] = &[
    Piece::Letters("operation error"),
    SERVICE,
    OPERATION,
    Piece::Letters("https response error statuscode"),
    STATUS,
    Piece::Letters("requestid"),
    REQUEST,
];
const GO_BEFORE_AN_ANSWER: &[Piece] = &[Piece::Letters("operation error"), SERVICE, OPERATION];
/// `api error CODE: …`.
const API_ERROR: &[Piece] = &[Piece::Letters("api error"), CODE];
/// CloudFormation: `Resource handler returned message: "…`.
const RESOURCE_HANDLER: &[Piece] = &[Piece::Letters("resource handler returned message")];
/// The Query API: `<Error><Type>Sender</Type><Code>CODE</Code><Message>…`.
const QUERY_API: &[Piece] = &[Piece::Letters("type sender type code"), CODE, Piece::Letters("code message")];
/// `CloudTrail`: `"errorCode": "CODE", "errorMessage": "…`.
const CLOUDTRAIL: &[Piece] = &[Piece::Letters("errorcode"), CODE, Piece::Letters("errormessage")];
/// Java, and so CloudFormation: `… (Service: SERVICE, Status Code: 400, …`, in older ones with `Error Code: CODE`.
const JAVA_OLD: &[Piece] =
    &[Piece::Letters("service"), SERVICE, Piece::Letters("status code"), STATUS, Piece::Letters("error code"), CODE];
const JAVA: &[Piece] = &[Piece::Letters("service"), SERVICE, Piece::Letters("status code"), STATUS];

/// The forms of the tools, the longer ones first.
const FORMS: [(&[Piece], Kind); 9] = [
    (AWS_CLI, Kind::Opens),
    (GO, Kind::Opens),
    (GO_BEFORE_AN_ANSWER, Kind::Opens),
    (API_ERROR, Kind::OnlyCode),
    (RESOURCE_HANDLER, Kind::Opens),
    (QUERY_API, Kind::Opens),
    (CLOUDTRAIL, Kind::Opens),
    (JAVA_OLD, Kind::Closes),
    (JAVA, Kind::Closes),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Opens,
    OnlyCode,
    Closes,
}

/// What a tool writes of a request at this place.
pub(crate) fn at(letters: &Letters<'_>, index: usize) -> Option<Written> {
    let form = FORMS.into_iter().find_map(|(pieces, kind)| Some((pattern::at(letters, index, pieces)?, kind)));
    match form {
        Some((found, kind)) => Some(Written {
            request: request(&found.values),
            closes: kind == Kind::Closes,
            only_code: kind == Kind::OnlyCode,
            end: found.end,
        }),
        None => code(letters, index),
    }
}

/// `CODE: …`, as most libraries begin a message: a code that AWS declares, or what is formed like one.
fn code(letters: &Letters<'_>, index: usize) -> Option<Written> {
    let (word, end) = letters.value(index, ValueKind::Word)?;
    let colon = letters.rest(letters.at(index).saturating_add(word.len())).starts_with(':');
    let is_code = colon && (declared_code(word).is_some() || word.ends_with("Fault") || word.ends_with("Exception"));
    is_code.then(|| Written {
        request: FailedRequest { error_code: Some(word.to_owned()), ..FailedRequest::default() },
        closes: false,
        only_code: true,
        end,
    })
}

fn request(values: &[Value<'_>]) -> FailedRequest {
    let value = |name: &str| values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    FailedRequest { error_code: value("code"), operation: value("operation"), service: value("service") }
}

impl FailedRequest {
    /// Takes over what it does not say itself.
    pub(crate) fn add(&mut self, other: Self) {
        let Self { error_code, operation, service } = other;
        self.error_code = self.error_code.take().or(error_code);
        self.operation = self.operation.take().or(operation);
        self.service = self.service.take().or(service);
    }

    /// Whether it says nothing.
    pub(crate) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it is of another service than `ElastiCache`.
    pub(crate) fn is_of_another_service(&self) -> bool {
        let named = |service: &String| !service.to_ascii_lowercase().contains("elasticache");
        self.service.as_ref().is_some_and(named)
    }

    /// Whether its operation can be one that changes a cluster; yes where none is named.
    pub(crate) fn can_change_a_cluster(&self) -> bool {
        self.operation.as_ref().is_none_or(|name| ["Cache", "Replica"].iter().any(|part| name.contains(part)))
    }

    /// The code that AWS declares, whatever a library makes of it.
    pub(crate) fn declared(&self) -> Option<&'static str> {
        declared_code(self.error_code.as_deref()?)
    }
}
