//! What documents say: read whole, for cases of the corpus, and limits that hold for every case.

#[cfg(test)]
mod calendar;
#[cfg(test)]
mod corpus;
#[cfg(test)]
mod infrastructure;
#[cfg(test)]
mod judge;
#[cfg(test)]
mod read_back;
#[cfg(test)]
mod ticket;
#[cfg(test)]
mod whole;
