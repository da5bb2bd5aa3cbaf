//! YAML of AWS's own tools: `--output yaml` and `--output yaml-stream` of the AWS CLI.

mod tail;

use serde_json::Value;

use super::format::Format;
use super::opening::Opening;
use super::reading::Reading;
use super::stretch::{Broken, Stretch};
use super::{aws, casing, names, yaml};
use crate::messages;
use crate::text::{first_line, is_task_lead};

/// What `aws elasticache describe-... --output yaml` prints.
pub(super) struct AwsYaml;

impl Format for AwsYaml {
    fn begins(&self, text: &str) -> bool {
        yaml::first_key(text).is_some() || is_task_lead(first_line(text))
    }

    fn recognize(&self, here: &Opening<'_>) -> Option<Result<Stretch, Broken>> {
        if here.indented {
            return None;
        }
        if is_task_lead(first_line(here.text)) {
            return result_of_task(here.text);
        }
        let known = yaml::first_key(here.text).map(casing::is_known)?;
        let nested = yaml::is_nested(here.text);
        if !known && !nested {
            // A note of a person, perhaps.
            return None;
        }
        let text = here.text.get(..yaml::extent(here.text))?;
        Some(read(text).map_err(|broken| if known && nested { broken } else { Broken::foreign(text.len()) }))
    }

    fn read(&self, tree: &Value, reading: &mut Reading<'_>) {
        aws::read(tree, reading);
    }
}

fn read(text: &str) -> Result<Stretch, Broken> {
    let yaml = yaml::parse(text)?;
    let half = yaml.last_key.filter(|_| !text.ends_with('\n'));
    let mut cased = casing::aws_tree(yaml.value).ok_or(Broken::foreign(text.len()))?;
    let cut = tail::leave_out(&mut cased.tree, half.as_deref().and_then(names::of_key));
    cased.repeated.extend(yaml.repeated);
    let mut stretch = Stretch::new(text.len(), pages(cased.tree), cased.repeated);
    stretch.remark = cased.remark.or(cut.then_some(messages::YAML_MAY_BE_CUT));
    Ok(stretch)
}

/// The result of a task of Ansible, below the line that announces it.
fn result_of_task(text: &str) -> Option<Result<Stretch, Broken>> {
    let (inside, bytes) = yaml::below(text)?;
    let shifted = |broken: Broken| Broken { lines_below: broken.lines_below.saturating_add(1), bytes, ..broken };
    Some(read(&inside).map(|stretch| Stretch { bytes, ..stretch }).map_err(shifted))
}

/// Pages of one command, as `yaml-stream` prints them: what a page announces is in the next one.
fn pages(mut tree: Value) -> Value {
    let Value::Array(pages) = &mut tree else { return tree };
    let mut behind: Option<Vec<String>> = None;
    for page in pages.iter_mut().rev() {
        let names: Vec<String> = page.as_object().into_iter().flat_map(|page| page.keys().cloned()).collect();
        let goes_on = |behind: &Vec<String>| names.iter().any(|name| !is_mark(name) && behind.contains(name));
        if behind.as_ref().is_some_and(goes_on)
            && let Some(page) = page.as_object_mut()
        {
            page.retain(|name, _| !is_mark(name));
        }
        behind = Some(names);
    }
    tree
}

fn is_mark(name: &str) -> bool {
    matches!(name, "Marker" | "NextToken" | "ResponseMetadata")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn only_the_last_page_may_lack_something() {
        let page = |name: &str| json!({name: [], "Marker": "more"});
        let found = pages(json!([page("CacheClusters"), page("CacheClusters"), page("ReplicationGroups")]));
        let whole = json!({"CacheClusters": []});
        assert_eq!(found, json!([whole, page("CacheClusters"), page("ReplicationGroups")]));
        assert_eq!(pages(json!({"Marker": "more"})), json!({"Marker": "more"}));
    }
}
