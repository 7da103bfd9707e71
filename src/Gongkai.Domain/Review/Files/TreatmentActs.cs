using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Review.Files;

/// <summary>处理文件: the original is sealed, the new file takes its place.</summary>
/// <param name="Treatment">What was done.</param>
public sealed record TreatFile(FileTreatment Treatment) : IOpeningAct<FileTreatment>
{
    /// <summary>The act that puts the new file into the record, done together with this one or not at all; null while the record is being written.</summary>
    [Unaudited]
    public IAct? Replacement { get; init; }

    /// <summary>Version of the record that the person saw.</summary>
    public int? RecordVersion { get; init; }

    public string Title => "处理文件";
}

/// <summary>查看原件</summary>
/// <param name="Reason">Why it has to be seen.</param>
public sealed record ReadOriginal(string Reason) : IAct<FileTreatment>
{
    public string Title => "查看原件";
}
