using Gongkai.Domain.Acts;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Gongkai.Storage.Acts;

/// <summary>Refusals that come from where things are kept. Each says that nothing was saved and what to do.</summary>
public static class StorageRefusals
{
    public static readonly Refusal Stopping = new("STORAGE-STOPPING", "系统正在停机维护，本次操作没有保存，请稍后重新提交。");
    public static readonly Refusal Full = new("STORAGE-FULL", "服务器磁盘空间不足，本次操作没有保存。请保留当前页面，联系系统管理员清理磁盘后重新提交。");
    public static readonly Refusal Busy = new("STORAGE-BUSY", "数据库正被其他程序占用，本次操作没有保存，请稍后重新提交；多次出现请联系系统管理员。");
    public static readonly Refusal Unreachable = new("STORAGE-UNREACHABLE", "暂时连接不上数据库，本次操作没有保存，请稍后重新提交；多次出现请联系系统管理员。");
    public static readonly Refusal Uncertain = new("STORAGE-UNCERTAIN", "保存时与数据库的连接中断，无法确定是否已经保存。请刷新页面核对，没有保存的再重新提交。");
    public static readonly Refusal KeyReused = new("IDEMPOTENCY-CONFLICT", "同一个幂等键被用于不同的内容，请为新的提交换一个幂等键。");
    public static readonly Refusal Duplicate = new("DUPLICATE", "同名的记录已经存在，请换一个名称，或者打开已有的记录修改。");

    public static readonly Refusal NotLookedAt = new("GATE-FILES", "附件的内容检查规则正在更新，本次操作没有保存，请稍后重新提交。", "R-SEC-03", "content");

    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteReadOnly = 8, SqliteIoError = 10, SqliteFull = 13, SqliteCannotOpen = 14;

    /// <summary>The refusal a person understands, or null when the failure is a defect of the program.</summary>
    public static Refusal? For(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: SqliteFull } => Full,
        SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked } => Busy,
        SqliteException { SqliteErrorCode: SqliteReadOnly or SqliteIoError or SqliteCannotOpen } => Unreachable,
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } => Full,
        PostgresException { SqlState: PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected } => Busy,
        PostgresException => null,
        NpgsqlException => Unreachable,
        IOException => Full,
        _ => null,
    };
}
