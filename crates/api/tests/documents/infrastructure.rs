//! Fragments for infrastructure as code: what they write, and what they leave to the runbook because a tool would destroy it.

use upgrade_api::{Format, RenderOptions, answered, render};

use crate::corpus::all;

const TOOLS: [Format; 2] = [Format::Terraform, Format::Cloudformation];

/// The fragment for a request, of the option with an ID or the chosen one.
fn fragment(format: Format, request: &str, option: Option<&str>) -> String {
    let options = RenderOptions { option: option.map(str::to_owned), ..RenderOptions::default() };
    render(&answered(request), format, &options).unwrap()
}

/// A replication group with a custom group; `more` is JSON.
fn request(engine: &str, version: &str, more: &str, goal: &str) -> String {
    format!(
        r#"{{"asOf":"2026-11-30","cluster":{{"kind":"replication-group","id":"orders","engine":"{engine}","version":"{version}",
        "nodeType":"cache.r6g.large","shards":1,"replicasPerShard":1,"clusterMode":"disabled","automaticFailover":true,
        "multiAz":true,"pending":{{}}{more}}},"goal":{goal}}}"#
    )
}

fn has(text: &str, all: &[&str]) {
    for line in all {
        assert!(text.contains(line), "no `{line}` in\n{text}");
    }
}

#[test]
fn an_engine_change_names_engine_version_and_the_new_group() {
    let group = r#","parameterGroup":{"name":"orders-redis7","family":"redis7","parameters":{"maxmemory-policy":"allkeys-lru"}}"#;
    let request = request("redis", "7.1", group, r#"{"engine":"valkey","version":"8.1","timing":"immediately"}"#);
    let terraform = fragment(Format::Terraform, &request, Some("in-place-now"));
    has(
        &terraform,
        &[
            "resource \"aws_elasticache_parameter_group\" \"orders_valkey8\" {\n  family = \"valkey8\"\n",
            "  parameter {\n    name = \"maxmemory-policy\"\n    value = \"allkeys-lru\"\n  }\n",
            "  engine = \"valkey\"\n",
            "  engine_version = \"8.1\"\n",
            "  parameter_group_name = aws_elasticache_parameter_group.orders_valkey8.name\n",
            "The provider refuses engine valkey without a new engine_version.",
            "must be replaced",
        ],
    );
    let template = fragment(Format::Cloudformation, &request, Some("in-place-now"));
    has(
        &template,
        &[
            "      Engine: \"valkey\"\n",
            "      EngineVersion: \"8.1\"\n",
            "      CacheParameterGroupName: \"orders-valkey8\"\n",
            "        \"maxmemory-policy\": \"allkeys-lru\"\n",
            // The linter wants it stated for Valkey.
            "      TransitEncryptionEnabled: !Ref MyTransitEncryptionEnabled\n",
        ],
    );
}

#[test]
fn the_window_is_terraform_s_only() {
    let request = request("redis", "6.2", "", r#"{"version":"7.1","timing":"maintenance-window"}"#);
    has(
        &fragment(Format::Terraform, &request, Some("in-place-window")),
        &["  apply_immediately = false\n", "the apply can end with nothing changed yet"],
    );
    let template = fragment(Format::Cloudformation, &request, Some("in-place-window"));
    has(&template, &["CloudFormation has no property that leaves a change to the maintenance window"]);
    assert!(!template.contains("Resources:"), "{template}");
}

/// Whatever would replace the cluster is not written.
#[test]
fn what_a_tool_would_replace_is_left_to_the_runbook() {
    let back = request("valkey", "7.2", "", r#"{"engine":"redis","version":"7.1","timing":"immediately"}"#);
    for format in TOOLS {
        let text = fragment(format, &back, Some("in-place-now"));
        has(&text, &["# No fragment: "]);
        assert!(!text.contains("7.1\"\n") && !text.contains("aws_elasticache_replication_group\""), "{text}");
    }
    let memcached = r#"{"asOf":"2026-11-30","cluster":{"kind":"serverless","id":"pages","engine":"memcached","version":"1.6"},
        "goal":{"version":"1.6.22"}}"#;
    assert!(!fragment(Format::Terraform, memcached, None).contains("resource"));
}

#[test]
fn an_older_guide_has_no_fragment() {
    let request = request("redis", "4.0.10", "", r#"{"version":"5.0.6","timing":"immediately"}"#);
    let request = request.replace("cache.r6g", "cache.m5").replacen('{', r#"{"guide":"2020-06","#, 1);
    for format in TOOLS {
        let text = fragment(format, &request, None);
        has(&text, &["This plan follows"]);
        assert!(text.lines().all(|line| line.starts_with('#')), "{text}");
    }
}

/// Values of a group come from anywhere: none is an escape or a template, and none ends its text.
#[test]
fn nothing_in_a_value_is_read_as_code() {
    let value = r#"a\"b\\c${d}%{e}"#;
    let group = format!(
        r#","parameterGroup":{{"name":"orders-redis7","family":"redis7","parameters":{{"notify-keyspace-events":"{value}"}}}}"#
    );
    let request = request("redis", "7.1", &group, r#"{"engine":"valkey","version":"8.1","timing":"immediately"}"#);
    let terraform = fragment(Format::Terraform, &request, Some("in-place-now"));
    has(&terraform, &[r#"value = "a\"b\\c$${d}%%{e}""#]);
    let template = fragment(Format::Cloudformation, &request, Some("in-place-now"));
    has(&template, &[r#": "a\"b\\c${d}%{e}""#]);
}

/// Every step of every option is there, in order, for both tools.
#[test]
fn every_step_is_there_with_a_resource_or_a_reason() {
    for (name, request) in all().into_iter().step_by(5) {
        let answered = answered(&request);
        if answered.answer.guide.id != "current" {
            continue;
        }
        for option in &answered.answer.strategies {
            for format in TOOLS {
                let options = RenderOptions { option: Some(option.id.clone()), ..RenderOptions::default() };
                let text = render(&answered, format, &options).unwrap();
                let mut rest = text.as_str();
                for (step, number) in option.steps.iter().zip(1..) {
                    let title = format!("# Step {number}: {}\n", step.title);
                    let (_, behind) =
                        rest.split_once(&title).unwrap_or_else(|| panic!("{name}: no {title} in\n{text}"));
                    let next = behind.split("\n# Step ").next().unwrap();
                    let said = next.contains("runbook") || next.contains("resource \"") || next.contains("Type: AWS");
                    assert!(said, "{name}: {title} says nothing in\n{text}");
                    rest = behind;
                }
            }
        }
    }
}
