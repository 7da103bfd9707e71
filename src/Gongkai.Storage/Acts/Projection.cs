using Gongkai.Storage.Database;
using Gongkai.Storage.Records;

namespace Gongkai.Storage.Acts;

/// <summary>Rows that repeat what a record says in a form the database can count and filter. Written in the record's own transaction, from the record alone.</summary>
/// <typeparam name="TRecord">The record.</typeparam>
public abstract class Projection<TRecord> where TRecord : class
{
    /// <summary>Writes what changed between two versions of a record.</summary>
    /// <param name="before">Null when the record was opened just now.</param>
    internal abstract void Write(SqlSession sql, long id, TRecord? before, TRecord after, World world);
}
