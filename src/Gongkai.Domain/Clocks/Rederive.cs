using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Clocks;

/// <summary>Writes the ledger lines of these records anew, from the records themselves.</summary>
/// <param name="RecordIds">At most a few hundred in one act.</param>
public sealed record Rederive(IReadOnlyList<long> RecordIds) : Effect;
