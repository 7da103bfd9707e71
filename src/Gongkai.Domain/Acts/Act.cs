namespace Gongkai.Domain.Acts;

/// <summary>行为：something a person (or the system by name) does to one record. The type's name is the verb.</summary>
public interface IAct
{
    /// <summary>What people call the act, in Chinese, for buttons, refusals and the timeline.</summary>
    string Title { get; }
}

/// <summary>An act on records of one kind.</summary>
/// <typeparam name="TRecord">The record it changes.</typeparam>
public interface IAct<TRecord> : IAct where TRecord : class;

/// <summary>An act that opens a new record.</summary>
public interface IOpeningAct<TRecord> : IAct<TRecord> where TRecord : class;
