//! The page on this machine, and to this machine only.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use axum::Router;
use axum::http::{HeaderValue, header};
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::project::Project;
use crate::{build, cli, say};

const FIRST_PORT: u16 = 8080;
const LAST_PORT: u16 = 8179;

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
    println!("serving http://{address}/");
    say::note("stop with Ctrl+C");
    serve(listener, &site).with_context(|| format!("cannot serve on {address}"))
}

/// The port asked for and no other; without one, the first that is free.
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

/// Answers until the program is stopped. However many connections a browser keeps open, none waits for another.
fn serve(listener: TcpListener, site: &Path) -> Result<()> {
    listener.set_nonblocking(true)?;
    tokio::runtime::Builder::new_current_thread().enable_io().build()?.block_on(async {
        axum::serve(tokio::net::TcpListener::from_std(listener)?, files(site)).await?;
        Ok(())
    })
}

/// The files of a folder, never kept by the browser: the next build must show.
fn files(site: &Path) -> Router {
    Router::new()
        .fallback_service(ServeDir::new(site))
        .layer(SetResponseHeaderLayer::overriding(header::CACHE_CONTROL, HeaderValue::from_static("no-store")))
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
    use std::path::Path;
    use std::time::Duration;

    /// Serves the sources of this program, on a port of its own and for as long as the tests run.
    fn start() -> SocketAddr {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let address = listener.local_addr().unwrap();
        let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        std::thread::spawn(move || super::serve(listener, &sources));
        address
    }

    fn connect(address: SocketAddr) -> TcpStream {
        let stream = TcpStream::connect(address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }

    /// The headers of the answer; the connection stays open.
    fn ask(mut stream: &TcpStream, path: &str) -> String {
        write!(stream, "HEAD {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut answer = [0; 512];
        let length = stream.read(&mut answer).unwrap();
        String::from_utf8_lossy(&answer[..length]).into_owned()
    }

    #[test]
    fn files_come_with_their_type_and_are_not_kept() {
        let answer = ask(&connect(start()), "/serve.rs?v=1");
        assert!(answer.starts_with("HTTP/1.1 200 OK"), "{answer}");
        assert!(answer.contains("content-type: text/x-rust"), "{answer}");
        assert!(answer.contains("cache-control: no-store"), "{answer}");
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        let address = start();
        for path in ["/../Cargo.toml", "/build/../../Cargo.toml", "/%2e%2e/Cargo.toml", "/./../Cargo.toml"] {
            let answer = ask(&connect(address), path);
            assert!(answer.starts_with("HTTP/1.1 404"), "{path}: {answer}");
        }
    }

    /// Browsers open connections in advance, use some of them, and close none.
    #[test]
    fn open_connections_hold_nobody_up() {
        let address = start();
        let open: Vec<_> = (0..64).map(|_| connect(address)).collect();
        for used in open.iter().step_by(2).chain(&open) {
            assert!(ask(used, "/serve.rs").starts_with("HTTP/1.1 200 OK"));
        }
    }
}
