//! The page on this machine, and to this machine only.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::thread;

use anyhow::{Context as _, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::project::Project;
use crate::{build, cli, say};

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8179;
/// A browser opens up to six connections to one host.
const THREADS: usize = 6;

pub(crate) fn run(project: &Project, options: &cli::Serve) -> Result<()> {
    if !options.no_build {
        build::ensure(project)?;
    }
    let site = project.site();
    if !site.join("index.html").exists() {
        bail!("there is no page in {}; run `cargo xtask serve` without `--no-build`", project.short(&site));
    }
    let listener = listen(options.port)?;
    let address = listener.local_addr()?;
    let server =
        Server::from_listener(listener, None).map_err(|error| anyhow!("cannot serve on {address}: {error}"))?;
    println!("serving http://{address}/");
    say::note("stop with Ctrl+C");
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                for request in server.incoming_requests() {
                    answer(&site, request);
                }
            });
        }
    });
    Ok(())
}

/// The port asked for and no other; without a wish, the first one that is free.
fn listen(port: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = port {
        return bind(port).with_context(|| format!("cannot listen on port {port}; choose another with `--port`"));
    }
    for port in FIRST_PORT..=LAST_PORT {
        match bind(port) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            other => return other.with_context(|| format!("cannot listen on port {port}")),
        }
    }
    bail!("every port from {FIRST_PORT} to {LAST_PORT} is taken; choose one with `--port`")
}

fn bind(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

fn answer(site: &Path, request: Request) {
    let sent = match request.method() {
        Method::Get | Method::Head => match read(site, request.url()) {
            Some((file, body)) => {
                request.respond(headers(&file).fold(Response::from_data(body), Response::with_header))
            }
            None => request.respond(Response::from_string("there is no such file").with_status_code(404)),
        },
        _ => request.respond(Response::from_string("this server only reads").with_status_code(405)),
    };
    // A browser that goes away in the middle of an answer is no concern of the others.
    drop(sent);
}

fn read(site: &Path, url: &str) -> Option<(PathBuf, Vec<u8>)> {
    let mut file = site.join(relative(url)?);
    if file.is_dir() {
        file.push("index.html");
    }
    let body = std::fs::read(&file).ok()?;
    Some((file, body))
}

/// The path below the site that an address names; none where it would lead out of it.
fn relative(url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let path = PathBuf::from(path);
    path.components().all(|part| matches!(part, Component::Normal(_))).then_some(path)
}

/// The media type, which browsers insist on for wasm, and no caching: the next build must show.
fn headers(file: &Path) -> impl Iterator<Item = Header> {
    let kind = mime_guess::from_path(file).first_or_octet_stream();
    let charset = if kind.type_() == "text" { "; charset=utf-8" } else { "" };
    [format!("Content-Type: {kind}{charset}"), "Cache-Control: no-store".to_owned()]
        .into_iter()
        .filter_map(|line| line.parse().ok())
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::relative;

    #[test]
    fn addresses_name_files_below_the_site() {
        assert_eq!(relative("/"), Some(PathBuf::new()));
        assert_eq!(relative("/app.js?v=1"), Some(PathBuf::from("app.js")));
        assert_eq!(relative("/icons/a.svg#b"), Some(PathBuf::from("icons/a.svg")));
    }

    #[test]
    fn no_address_leads_out_of_the_site() {
        for url in ["/../secret", "/a/../../secret", "/./../secret"] {
            assert_eq!(relative(url), None, "{url}");
        }
    }
}
