using Gongkai.Domain.Acts;

namespace Gongkai.Domain.Publishing.Exchange;

/// <summary>接收公开信息: publishes an item of a package, or its newer version.</summary>
public sealed record MirrorPublication(MirroredItem Item) : IOpeningAct<MirroredPublication>
{
    public string Title => "接收公开信息";
}

/// <summary>暂存公开信息: keeps an item that the content gate did not let pass. Nothing of it is public.</summary>
public sealed record HoldMirrored(HeldVersion Version) : IOpeningAct<MirroredPublication>
{
    public string Title => "暂存公开信息";
}

/// <summary>重新检查: publishes a held item if the content gate lets it pass now.</summary>
public sealed record ReleaseMirrored : IAct<MirroredPublication>
{
    public string Title => "重新检查暂存的公开信息";
}

/// <summary>接收撤下: follows a withdrawal of the inner network.</summary>
/// <param name="Mode">Notice page, or nothing at all.</param>
/// <param name="Notice">Told to the public where a notice is kept; null otherwise.</param>
public sealed record MirrorWithdrawal(WithdrawalMode Mode, string? Notice) : IAct<MirroredPublication>
{
    public string Title => "接收撤下";
}
