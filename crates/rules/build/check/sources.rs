//! Sources and guides.

use std::collections::BTreeMap;

use super::super::Data;
use super::super::model::SourceKind;
use super::super::names::{constant, is_day, is_month};
use super::checker::Checker;

/// Repositories and sites that an address may name.
const ADDRESSES: [&str; 18] = [
    "https://docs.aws.amazon.com/",
    "https://docs.amazonaws.cn/",
    "https://aws.amazon.com/",
    "https://github.com/awsdocs/amazon-elasticache-docs/",
    "https://github.com/aws/agent-toolkit-for-aws/",
    "https://github.com/aws/aws-cli/",
    "https://github.com/aws-cloudformation/cfn-lint/",
    "https://github.com/aws-cloudformation/cloudformation-coverage-roadmap/",
    "https://github.com/aws-samples/dify-self-hosted-on-aws/",
    "https://github.com/boto/botocore/",
    "https://github.com/hashicorp/terraform-provider-aws/",
    "https://github.com/cloudposse/terraform-aws-elasticache-redis/",
    "https://github.com/aws-controllers-k8s/elasticache-controller/",
    "https://github.com/duplocloud/terraform-provider-duplocloud/",
    "https://github.com/crossplane-contrib/provider-upjet-aws/",
    "https://github.com/ministryofjustice/cloud-platform/",
    "https://github.com/endoflife-date/endoflife.date",
    "https://github.com/valkey-io/valkey-doc/",
];

impl<'a> Checker<'a> {
    pub(super) fn sources(&mut self, data: &'a Data) {
        let file = "sources.toml";
        self.day(file, "", "read", &data.sources.read);
        if let Some(day) = &data.sources.facts_read {
            self.day(file, "", "facts_read", day);
            self.ordered(file, "", &[("read", Some(&data.sources.read)), ("facts_read", Some(day))]);
        }
        let named_by_facts = self.facts.sources();
        self.unique(file, data.sources.source.iter().map(|source| source.id.as_str()));
        let mut constants: BTreeMap<String, &str> = BTreeMap::new();
        for source in &data.sources.source {
            let id = source.id.as_str();
            if !id.starts_with(|character: char| character.is_ascii_uppercase())
                || !id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.'))
            {
                self.problem(file, id, "an id starts with a capital letter and has only letters, digits, `-` and `.`");
            }
            if let Some(other) = constants.insert(constant(id), id)
                && other != id
            {
                self.problem(file, id, format!("the constant `{}` is also that of `{other}`", constant(id)));
            }
            if source.title.trim().is_empty() {
                self.problem(file, id, "the title is empty");
            }
            if [&source.title, &source.url].into_iter().any(|text| text.contains(['\t', '\n'])) {
                self.problem(file, id, "title and url have no tab and no line end");
            }
            if source.note.as_ref().is_some_and(|note| note.trim().is_empty()) {
                self.problem(file, id, "the note is empty");
            }
            let secondary = source.kind == SourceKind::Secondary;
            if !(is_day(&source.date) || secondary && is_month(&source.date)) {
                self.problem(file, id, format!("date `{}` is not a day, write it as `2018-01-10`", source.date));
            } else if source.date > *read_until(data, source.facts_only) {
                self.problem(
                    file,
                    id,
                    format!(
                        "date `{}` is after the day of reading `{}`",
                        source.date,
                        read_until(data, source.facts_only)
                    ),
                );
            }
            if source.facts_only && !named_by_facts.contains(id) {
                self.problem(file, id, "is `facts_only`, and no fact names it");
            }
            if source.url.is_empty() {
                if !secondary {
                    self.problem(file, id, "has no url; only a source of kind `secondary` may lack one");
                }
            } else if !ADDRESSES.iter().any(|start| source.url.starts_with(start)) {
                self.problem(file, id, format!("url `{}` is on no site this project cites", source.url));
            } else if source.url.contains(char::is_whitespace) {
                self.problem(file, id, format!("url `{}` has a space in it", source.url));
            }
        }
    }

    pub(super) fn guides(&mut self, data: &Data) {
        let file = "guides.toml";
        self.unique(file, data.guides.guide.iter().map(|guide| guide.id.as_str()));
        if data.guides.guide.is_empty() {
            self.problem(file, "", "there is no guide");
        }
        let mut newer: Option<&str> = None;
        for guide in &data.guides.guide {
            self.day(file, &guide.id, "date", &guide.date);
            if let Some(newer) = newer.filter(|newer| *newer <= guide.date.as_str()) {
                self.problem(file, &guide.id, format!("date `{}` is not before `{newer}`, newest first", guide.date));
            }
            newer = Some(&guide.date);
        }
    }
}

/// The newest day of reading for a source.
fn read_until(data: &Data, facts_only: bool) -> &String {
    data.sources.facts_read.as_ref().filter(|_| facts_only).unwrap_or(&data.sources.read)
}
